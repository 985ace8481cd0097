/** People who log in. */
@NullMarked
package dev.segue.example.user;

import org.jspecify.annotations.NullMarked;
