package dev.segue.engine.run;

/** What a person says about a step whose outcome Segue cannot know. */
public enum Resolution {
    /** Its effect is there: go on after it. */
    DONE,
    /** Its effect is not there: start it anew. */
    RETRY
}
