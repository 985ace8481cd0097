package dev.segue.diff;

import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import java.util.ArrayList;
import java.util.List;

/** Something that only a person can know. A diff with open questions is not planned. */
public sealed interface Question {

    /** What the flag begins with that says that something is new; its name follows. */
    String NEW = "--new ";

    /** One sentence that ends with a question mark. */
    String text();

    /** The exact command line flags that answer it, one possible answer each. */
    List<String> flags();

    /** Where in the entities it comes up. */
    Origin origin();

    /** A column went and one that looks like it came: is it the same? */
    record Renamed(Table table, List<Column> gone, Column come) implements Question {
        public Renamed {
            gone = List.copyOf(gone);
        }

        @Override
        public String text() {
            return "Is %s.%s the former %s?"
                    .formatted(
                            table.name(),
                            come.name(),
                            String.join(" or ", gone.stream().map(Column::name).toList()));
        }

        @Override
        public List<String> flags() {
            List<String> flags = new ArrayList<>();
            gone.forEach(column ->
                    flags.add("--rename %s=%s".formatted(Answers.key(table.name(), column.name()), come.name())));
            flags.add(NEW + Answers.key(table.name(), come.name()));
            return List.copyOf(flags);
        }

        @Override
        public Origin origin() {
            return come.origin().isUnknown() ? table.origin() : come.origin();
        }
    }

    /** A table went and one that looks like it came: is it the same? */
    record TableRenamed(List<Table> gone, Table come) implements Question {
        public TableRenamed {
            gone = List.copyOf(gone);
        }

        @Override
        public String text() {
            return "Is table %s the former %s?"
                    .formatted(
                            come.name(),
                            String.join(
                                    " or ",
                                    gone.stream().map(t -> t.name().toString()).toList()));
        }

        @Override
        public List<String> flags() {
            List<String> flags = new ArrayList<>();
            gone.forEach(table -> flags.add("--rename %s=%s".formatted(table.name(), come.name())));
            flags.add(NEW + come.name());
            return List.copyOf(flags);
        }

        @Override
        public Origin origin() {
            return come.origin();
        }
    }

    /** A sequence went and one that looks like it came: is it the same? A new one begins anew. */
    record SequenceRenamed(List<Sequence> gone, Sequence come) implements Question {
        public SequenceRenamed {
            gone = List.copyOf(gone);
        }

        @Override
        public String text() {
            return "Is sequence %s the former %s?"
                    .formatted(
                            come.name(),
                            String.join(
                                    " or ",
                                    gone.stream().map(s -> s.name().toString()).toList()));
        }

        @Override
        public List<String> flags() {
            List<String> flags = new ArrayList<>();
            gone.forEach(sequence -> flags.add("--rename %s=%s".formatted(sequence.name(), come.name())));
            flags.add(NEW + come.name());
            return List.copyOf(flags);
        }

        @Override
        public Origin origin() {
            return come.origin();
        }
    }

    /** A column is NOT NULL from now on: what do existing rows get? */
    record ValueForExistingRows(Table table, Column column) implements Question {
        @Override
        public String text() {
            return "Which value do existing rows of %s get in %s, %s NOT NULL?"
                    .formatted(table.name(), column.name(), column.type());
        }

        @Override
        public List<String> flags() {
            return List.of("--backfill %s=\"<SQL expression>\"".formatted(Answers.key(table.name(), column.name())));
        }

        @Override
        public Origin origin() {
            return column.origin().isUnknown() ? table.origin() : column.origin();
        }
    }
}
