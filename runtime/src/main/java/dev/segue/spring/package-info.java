/** Spring Boot: Segue runs before anything uses the database. Optional; nothing outside this package needs Spring. */
@NullMarked
package dev.segue.spring;

import org.jspecify.annotations.NullMarked;
