/** From javac's elements to the list of entities, their fingerprint and stub classes. */
@NullMarked
package dev.segue.entity;

import org.jspecify.annotations.NullMarked;
