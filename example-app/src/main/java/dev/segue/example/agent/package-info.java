/** Agents, who sell policies. */
@NullMarked
package dev.segue.example.agent;

import org.jspecify.annotations.NullMarked;
