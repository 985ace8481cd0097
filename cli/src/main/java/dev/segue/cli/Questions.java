package dev.segue.cli;

import dev.segue.diff.Answers;
import dev.segue.diff.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts open questions to the person at the terminal, or stops with the flags that answer them. */
final class Questions {

    private final Invocation invocation;

    Questions(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The answers with those to the questions added. */
    Answers ask(List<Question> questions, Answers known) {
        BufferedReader person = invocation.person().orElseThrow(() -> unanswered(questions));
        Answers answers = known;
        for (Question question : questions) {
            answers = add(answers, question, person);
        }
        return answers;
    }

    private Answers add(Answers known, Question question, BufferedReader person) {
        if (question instanceof Question.ValueForExistingRows value) {
            invocation.say(value.text() + " An SQL expression over the row, for example 'x' or other_column:");
            String key = Answers.key(value.table().name(), value.column().name());
            return with(known, "", "", "", key, required(person, question));
        }
        List<String> flags = question.flags();
        invocation.say(question.text());
        for (int i = 0; i < flags.size(); i++) {
            invocation.say("  %d  %s".formatted(i + 1, flags.get(i)));
        }
        String[] chosen = flags.get(choice(person, question, flags.size())).split(" ", 2);
        if (chosen[0].equals("--new")) {
            return with(known, "", "", chosen[1], "", "");
        }
        int equals = chosen[1].indexOf('=');
        return with(known, chosen[1].substring(0, equals), chosen[1].substring(equals + 1), "", "", "");
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

    private static Answers with(
            Answers known, String former, String present, String fresh, String column, String backfill) {
        Map<String, String> renames = new TreeMap<>(known.renames());
        Map<String, String> tables = new TreeMap<>(known.tableRenames());
        Set<String> news = new TreeSet<>(known.fresh());
        Map<String, String> values = new TreeMap<>(known.backfills());
        if (!former.isEmpty()) {
            (former.contains(".") ? renames : tables).put(former, present);
        }
        if (!fresh.isEmpty()) {
            news.add(fresh);
        }
        if (!column.isEmpty()) {
            values.put(column, backfill);
        }
        return new Answers(renames, tables, news, values);
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
