package dev.segue.generate;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One call in a chain, and how it is laid out: on one line where that fits, else its statement as a text block, else one
 * argument per line.
 *
 * @param method the method's name
 * @param arguments in order
 */
record Call(String method, List<Argument> arguments) {

    /** Columns of a line of generated code. */
    static final int WIDTH = 120;

    /** Where the lines start that continue a call, in a chain inside a method inside a class. */
    private static final int CONTINUED = 24;

    /** How far a line that continues a call stands to the right of it. */
    private static final int DEEPER = 8;

    /** What stands between the parentheses. */
    sealed interface Argument {}

    /** Any text, written as a literal. */
    record Text(String value) implements Argument {
        Text {
            value = JavaLiteral.checked(value);
        }
    }

    /** An expression, on one line; {@code width} is its length with imported names. */
    record Expression(CodeBlock code, int width) implements Argument {
        static Expression of(String code) {
            return new Expression(CodeBlock.of("$L", code), code.length());
        }

        static Expression ofTimeout(String factory, long amount) {
            String number = amount + (amount > Integer.MAX_VALUE ? "L" : "");
            int width = "timeout(Duration.())".length() + factory.length() + number.length();
            return new Expression(CodeBlock.of("timeout($T.$L($L))", Duration.class, factory, number), width);
        }
    }

    Call {
        arguments = List.copyOf(arguments);
    }

    /**
     * The call from the method's name on, without semicolon.
     *
     * @param column where the name starts in the file, counted from 0
     */
    CodeBlock layOut(int column) {
        if (!hasLines() && column + oneLineWidth() <= WIDTH) {
            return withArguments(arguments.stream().map(Call::plain).toList(), "", ", ");
        }
        return onlyTheLastArgumentIsLong(column) ? withLastArgumentAsBlock() : oneArgumentPerLine();
    }

    private boolean hasLines() {
        return arguments.stream().anyMatch(a -> a instanceof Text text && JavaLiteral.hasLines(text.value()));
    }

    private int oneLineWidth() {
        int separators = 2 * Math.max(0, arguments.size() - 1);
        // two parentheses and the semicolon of the last call
        return method.length()
                + 3
                + separators
                + arguments.stream().mapToInt(Call::width).sum();
    }

    private boolean onlyTheLastArgumentIsLong(int column) {
        int last = lastText();
        if (last < arguments.size() - 1 || method.equals("atomically")) {
            return false;
        }
        int head = column + method.length() + 1;
        for (Argument argument : arguments.subList(0, last)) {
            if (argument instanceof Text text && JavaLiteral.hasLines(text.value())) {
                return false;
            }
            head += width(argument) + 2;
        }
        return head + "\"\"\"".length() <= WIDTH;
    }

    private int lastText() {
        int last = arguments.size() - 1;
        while (last >= 0 && !(arguments.get(last) instanceof Text)) {
            last--;
        }
        return last;
    }

    private CodeBlock withLastArgumentAsBlock() {
        List<CodeBlock> rendered =
                new ArrayList<>(arguments.stream().map(Call::plain).toList());
        int last = lastText();
        rendered.set(last, block((Text) arguments.get(last), CONTINUED, DEEPER));
        return withArguments(rendered, "", ", ");
    }

    private CodeBlock oneArgumentPerLine() {
        List<CodeBlock> rendered = new ArrayList<>();
        for (Argument argument : arguments) {
            boolean fits = CONTINUED + width(argument) + 2 <= WIDTH;
            boolean block = argument instanceof Text text && (JavaLiteral.hasLines(text.value()) || !fits);
            rendered.add(block ? block((Text) argument, CONTINUED + DEEPER, 2 * DEEPER) : plain(argument));
        }
        String indent = "\n" + " ".repeat(DEEPER);
        return withArguments(rendered, indent, "," + indent);
    }

    private CodeBlock withArguments(List<CodeBlock> rendered, String before, String between) {
        CodeBlock.Builder call = CodeBlock.builder().add("$L($L", method, before);
        for (int i = 0; i < rendered.size(); i++) {
            call.add("$L", i == 0 ? "" : between).add(rendered.get(i));
        }
        return call.add(")").build();
    }

    /** {@code column}: where the text starts in the file; {@code indent}: how much of that is not the surroundings'. */
    private static CodeBlock block(Text text, int column, int indent) {
        // two columns for what may follow the closing quotes
        List<String> lines = JavaLiteral.block(text.value(), WIDTH - column - "\"\"\"".length() - 2);
        StringBuilder block = new StringBuilder(lines.get(0));
        lines.stream()
                .skip(1)
                .forEach(line -> block.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent) + line));
        return CodeBlock.of("$L", block);
    }

    private static CodeBlock plain(Argument argument) {
        return argument instanceof Text text
                ? CodeBlock.of("$L", JavaLiteral.plain(text.value()))
                : ((Expression) argument).code();
    }

    private static int width(Argument argument) {
        return argument instanceof Text text
                ? JavaLiteral.plain(text.value()).length()
                : ((Expression) argument).width();
    }
}
