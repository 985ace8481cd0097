/** The same facade over HTTP, on the server that the JDK brings. */
@NullMarked
package dev.segue.http;

import org.jspecify.annotations.NullMarked;
