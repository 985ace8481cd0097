/** What is checked before anything is run. */
@NullMarked
package dev.segue.preflight;

import org.jspecify.annotations.NullMarked;
