/** Policy holders and their addresses. */
@NullMarked
package dev.segue.example.holder;

import org.jspecify.annotations.NullMarked;
