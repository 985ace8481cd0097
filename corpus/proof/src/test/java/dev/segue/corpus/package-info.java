/** Proof of the mapping on entity models of whole applications, which nobody wrote for Segue. */
@NullMarked
package dev.segue.corpus;

import org.jspecify.annotations.NullMarked;
