// Lends a library to a test in Java: reads one call a line, {"method", "arguments"}, and answers each with a line,
// {"result"} or {"error"}.
const readline = require('node:readline');

// The answers are all that belongs on the standard output.
console.log = console.info = console.debug = console.warn = console.error;

const named = (error) =>
  error.code ?? (error.name && error.name !== 'Error' ? error.name : error.constructor.name);

async function answer(methods, { method, arguments: args }) {
  if (typeof methods[method] !== 'function') throw new Error(`There is no method ${method}.`);
  try {
    return { result: (await methods[method](...args)) ?? {} };
  } catch (error) {
    console.error(error);
    return { error: { name: named(error), message: error.message } };
  }
}

module.exports = async (methods) => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await answer(methods, JSON.parse(line))) + '\n');
  }
  process.exit();
};
