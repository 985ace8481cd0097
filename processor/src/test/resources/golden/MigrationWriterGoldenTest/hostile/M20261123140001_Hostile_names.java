package com.acme.migration;

import static dev.segue.migration.Lock.exclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/**
 * Ends *&#47; the comment, \\u002a/ again, {&#64;code x, &lt;b&gt;, &#64;see y, {@code a$b}, """ and
 * U+202EgnihtonU+202CU+0000
 * new line $T.
 */
@MigrationInfo(id = "20261123140001", parent = "quote\" \\u000a $L */", catalog = "c27a05f8e19d")
public final class M20261123140001_Hostile_names implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("quotes \" and \\ and \\u000a and */ and $S $L $$ and \u00e4\u4e2d\ud83d\ude00 and \t tab")
                // */ \\u000a System.exit(1); // $L
                // next
                .sql(exclusive("\"select\"", "\"say \"\"hi\"\"\"", "\"\\u0022\"", "gesch\u00e4ft"), """
                        ALTER TABLE "select" ADD COLUMN "say ""hi""\" text DEFAULT E'\\\\u000a\\t'""")
                .sql("COMMENT ON TABLE \"\ud83d\ude00\" IS '\"\"\"\"\"\" \\u0022\"\"\" \\\\\"\"\"'")
                .sql("""
                        SELECT '""\"', \s
                           '  trailing: \s
                        \t\ttab\r
                        \\'

                           , "end\"""")
                .sql("""
                        \s \s
                           SELECT 1
                        """)
                .sql("""
                        SELECT 'word word word word word word word word word word word word word word word word \
                        word word word word word word word word word word word word word word word word word word \
                        word word word word word word   '  ,  'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' \
                        , 'and more of it'""")
                .sql("SELECT '\001\177\205\u2028\b\f'")
                .restoreColumn("\"a_name_of_exactly_63_bytes_a_name_of_exactly_63_bytes_a_name_of\"", """
                        "\u00e4_n\u00e4me_of_ex\u00e4ctly_63_bytes_\u00e4_n\u00e4me_of_ex\u00e4ctly_63_by\"""");
        steps.contract("contract")
                .sql(SELECT)
                .sql(exclusive("a_name_of_exactly_63_bytes_a_name_of_exactly_63_bytes_a_name_of"), M);
    }

    @Override
    public void down(Steps steps) {
    }

    private static final String SELECT = """
            SELECT ""\"
            \"""";

    private static final String M = """
            DROP TABLE a_name_of_exactly_63_bytes_a_name_of_exactly_63_bytes_a_name_of.a_name_of_exactly_63_bytes_a_name_of_exactly_63_bytes_a_name_of \
            -- a_name_of_exactly_63_bytes_a_name_of_exactly_63_bytes_a_name_of \"""";
}
