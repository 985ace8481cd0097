/** Claims on policies, and the documents that prove them. */
@NullMarked
package dev.segue.example.claim;

import org.jspecify.annotations.NullMarked;
