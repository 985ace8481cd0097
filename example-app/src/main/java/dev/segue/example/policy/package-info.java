/** Policies and the premiums that they cost. */
@NullMarked
package dev.segue.example.policy;

import org.jspecify.annotations.NullMarked;
