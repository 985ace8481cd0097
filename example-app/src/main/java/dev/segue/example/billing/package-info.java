/** Payments of premiums. */
@NullMarked
package dev.segue.example.billing;

import org.jspecify.annotations.NullMarked;
