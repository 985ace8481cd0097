/**
 * The demo: one release of Stellar Insured after the other on a PostgreSQL of its own, under load, and back again. Beside the
 * application, which does not know of it.
 */
@NullMarked
package dev.segue.example.demo;

import org.jspecify.annotations.NullMarked;
