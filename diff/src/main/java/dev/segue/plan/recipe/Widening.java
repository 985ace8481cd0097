package dev.segue.plan.recipe;

import dev.segue.sql.Sql;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of type that leaves every stored value as it is (measured by relfilenode on PostgreSQL 14 and 18).
 *
 * @param tooLong the condition for values that the former type does not take; {@code %n} is the column. Empty where it takes
 *     all, so that the way back leaves every value as it is too
 */
record Widening(String tooLong) {

    private static final Pattern VARCHAR = Pattern.compile("character varying(?:\\((\\d+)\\))?");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    static Optional<Widening> of(String before, String after) {
        Matcher characters = VARCHAR.matcher(before);
        if (characters.matches() && characters.group(1) != null) {
            return ofCharacters(Integer.parseInt(characters.group(1)), after);
        }
        if (characters.matches()) {
            return after.equals("text") ? Optional.of(new Widening("")) : Optional.empty();
        }
        Matcher numeric = NUMERIC.matcher(before);
        return numeric.matches()
                ? ofDigits(Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2)), after)
                : Optional.empty();
    }

    private static Optional<Widening> ofCharacters(int length, String after) {
        Matcher wide = VARCHAR.matcher(after);
        boolean wider = after.equals("text")
                || wide.matches() && (wide.group(1) == null || Integer.parseInt(wide.group(1)) >= length);
        return wider ? Optional.of(new Widening("char_length(%n) > " + length)) : Optional.empty();
    }

    private static Optional<Widening> ofDigits(int precision, int scale, String after) {
        Matcher wide = NUMERIC.matcher(after);
        boolean wider = wide.matches()
                && Integer.parseInt(wide.group(1)) >= precision
                && Integer.parseInt(wide.group(2)) == scale;
        String limit = BigDecimal.ONE
                .scaleByPowerOfTen(precision - scale)
                .toPlainString(); // since 15 the scale may be greater
        return wider ? Optional.of(new Widening("abs(%n) >= " + limit)) : Optional.empty();
    }

    boolean isFreeBothWays() {
        return tooLong.isEmpty();
    }

    /** True for values of the column that the former type does not take. */
    Sql tooLong(String column) {
        return Sql.of(tooLong, column);
    }
}
