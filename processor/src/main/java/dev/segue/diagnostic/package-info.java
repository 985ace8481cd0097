/** What javac tells the developer. */
@NullMarked
package dev.segue.diagnostic;

import org.jspecify.annotations.NullMarked;
