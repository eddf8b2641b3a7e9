"""Runs commands of the AWS CLI without starting Python and importing the CLI for each of them.

    python aws_server.py DIRECTORY PROGRAM

imports the CLI once. For each line in the FIFO DIRECTORY/requests, which names a directory, it forks: the new process takes its
arguments and environment from files there, executes PROGRAM, the CLI's own script, from its first line, and leaves what it
printed, and in the FIFO "exit" its exit status. Ends when its standard input does.
"""

import gc
import os
import runpy
import select
import signal
import sys
import traceback

directory, program = sys.argv[1:]
# As if the program had been started.
sys.path[0] = os.path.dirname(program)

before = dict(os.environ)
import awscli.clidriver  # noqa: E402, F401
import awscli.handlers  # noqa: E402, F401
import botocore.client  # noqa: E402, F401

# The CLI tells itself by variables where its data are.
set_by_import = {name: value for name, value in os.environ.items() if before.get(name) != value}


def strings(path):
    with open(path, "rb") as file:
        return [os.fsdecode(part) for part in file.read().split(b"\0")[:-1]]


def run(call):
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(entry.split("=", 1) for entry in strings(call + "/env"))
    os.environ.update(set_by_import)
    os.chdir(os.environ["PWD"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for stream, name in ((1, "/out"), (2, "/err")):
        os.dup2(os.open(call + name, os.O_WRONLY | os.O_CREAT, 0o600), stream)
    sys.argv = [program] + strings(call + "/args")
    status = 0
    try:
        runpy.run_path(program, run_name="__main__")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    with open(call + "/exit", "w") as file:
        file.write("%d\n" % status)


# Whoever has ended needs no funeral.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
gc.freeze()
# For writing too, so that it does not end with each caller.
requests = os.fdopen(os.open(directory + "/requests", os.O_RDWR), "rb", buffering=0)
print("ready", flush=True)
pending = b""
while True:
    ready, _, _ = select.select([requests, sys.stdin], [], [])
    if sys.stdin in ready and not os.read(0, 1):
        break
    if requests in ready:
        *calls, pending = (pending + os.read(requests.fileno(), 4096)).split(b"\n")
        for call in calls:
            if os.fork() == 0:
                try:
                    run(os.fsdecode(call))
                finally:
                    os._exit(0)
