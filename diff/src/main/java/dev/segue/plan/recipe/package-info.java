/** One file per kind of change: what it takes to get there and back while both releases run. */
@NullMarked
package dev.segue.plan.recipe;

import org.jspecify.annotations.NullMarked;
