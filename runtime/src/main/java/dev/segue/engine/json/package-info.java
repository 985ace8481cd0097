/** JSON as small as the runtime needs it, so that it needs no library. Internal. */
@NullMarked
package dev.segue.engine.json;

import org.jspecify.annotations.NullMarked;
