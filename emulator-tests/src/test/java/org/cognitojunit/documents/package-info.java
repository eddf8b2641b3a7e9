/** Tests that the documents say what is true: their code compiles, their tables agree with the code. */
@NullMarked
package org.cognitojunit.documents;

import org.jspecify.annotations.NullMarked;
