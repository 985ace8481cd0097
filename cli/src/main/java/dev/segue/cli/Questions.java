package dev.segue.cli;

import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Puts open questions to the person at the terminal, or stops with the flags that answer them. */
final class Questions {

    private final Invocation invocation;

    Questions(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Adds the answers to what the flags say. */
    void ask(List<Question> questions, AnswerOptions flags) {
        BufferedReader person = invocation.person().orElseThrow(() -> unanswered(questions));
        questions.forEach(question -> ask(question, flags, person));
    }

    private void ask(Question question, AnswerOptions flags, BufferedReader person) {
        candidates(question).forEach(line -> invocation.say("  " + line));
        invocation.say(question.text());
        if (question instanceof Question.ValueForExistingRows value) {
            invocation.say("  an SQL expression over the row, for example 'x' or other_column:");
            String key = Answers.key(value.table().name(), value.column().name());
            flags.backfills.add(key + "=" + required(person, question));
            return;
        }
        List<String> choices = question.flags();
        for (int i = 0; i < choices.size(); i++) {
            invocation.say("  %d  %s".formatted(i + 1, choices.get(i)));
        }
        String[] chosen = choices.get(choice(person, question, choices.size())).split(" ", 2);
        (chosen[0].equals("--new") ? flags.fresh : flags.renames).add(chosen[1]);
    }

    /** What goes and what comes, side by side: the person has to tell them apart. */
    private static List<String> candidates(Question question) {
        Stream<Change> changes = Stream.empty();
        if (question instanceof Question.Renamed column) {
            changes = Stream.concat(
                    column.gone().stream().map(gone -> new Change.DropColumn(column.table(), gone)),
                    Stream.of(new Change.AddColumn(column.table(), column.come(), "")));
        } else if (question instanceof Question.TableRenamed table) {
            changes = Stream.concat(
                    table.gone().stream().map(Change.DropTable::new), Stream.of(new Change.CreateTable(table.come())));
        } else if (question instanceof Question.SequenceRenamed sequence) {
            changes = Stream.concat(
                    sequence.gone().stream().map(Change.DropSequence::new),
                    Stream.of(new Change.CreateSequence(sequence.come())));
        }
        return changes.map(change -> change.accept(new ChangeLines())).toList();
    }

    private int choice(BufferedReader person, Question question, int count) {
        while (true) {
            String line = required(person, question);
            if (line.matches("\\d{1,4}") && Integer.parseInt(line) >= 1 && Integer.parseInt(line) <= count) {
                return Integer.parseInt(line) - 1;
            }
            invocation.say("a number from 1 to %d, please".formatted(count));
        }
    }

    private String required(BufferedReader person, Question question) {
        try {
            String line = person.readLine();
            if (line == null || line.isBlank()) {
                throw unanswered(List.of(question));
            }
            return line.strip();
        } catch (IOException e) {
            throw new CliException(CliError.QUESTION, "reading the answer: " + e.getMessage(), e);
        }
    }

    private static CliException unanswered(List<Question> questions) {
        StringBuilder message = new StringBuilder("only you can know; nothing was written");
        for (Question question : questions) {
            message.append("\n  ").append(question.text());
            question.flags().forEach(flag -> message.append("\n      ").append(flag));
        }
        return new CliException(CliError.QUESTION, message.toString());
    }
}
