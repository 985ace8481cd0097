/** From changes to ordered, safe steps. Pure and deterministic to the byte. */
@NullMarked
package dev.segue.plan;

import org.jspecify.annotations.NullMarked;
