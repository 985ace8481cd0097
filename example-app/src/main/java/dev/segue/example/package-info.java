/** Stellar Insured: an insurance backend on Spring Boot and Hibernate, whose schema Segue owns. */
@NullMarked
package dev.segue.example;

import org.jspecify.annotations.NullMarked;
