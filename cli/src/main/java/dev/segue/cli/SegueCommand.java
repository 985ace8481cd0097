package dev.segue.cli;

import dev.segue.SegueException;
import dev.segue.engine.Redactor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
        name = "segue",
        mixinStandardHelpOptions = true,
        version = "segue 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Takes a running Java application from one PostgreSQL schema to the next without a pause.",
        footer = {
            "",
            "Every day: change an entity, compile, segue generate --name AddAutoRenew, read the class, commit.",
            "Deploying: segue preflight, segue run (or boot the application), and when the old release is gone: segue contract.",
            "In trouble: segue status says where it stands and what to type next."
        },
        subcommands = {
            GenerateCommand.class,
            PlanCommand.class,
            RunCommand.class,
            ContractCommand.class,
            RevertCommand.class,
            StatusCommand.class,
            LogCommand.class,
            PreflightCommand.class,
            CreateCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            BaselineCommand.class,
            ResolveCommand.class,
            ServeCommand.class,
            PostgresCommand.class,
            DropCommand.class,
            SyncCommand.class
        })
public final class SegueCommand {

    private static final int HELP_WIDTH = 110;

    /** Ends the process with one of {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Invocation.process()).execute(arguments));
    }

    /** The whole command line, over the given world. */
    static CommandLine commandLine(Invocation invocation) {
        CommandLine line = new CommandLine(new SegueCommand(), new Commands(invocation));
        line.setOut(new java.io.PrintWriter(invocation.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(invocation.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.getSubcommands().values().forEach(SegueCommand::readable);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failed(invocation, exception));
        return line;
    }

    /** A synopsis that names each of a dozen flags says less than the list below it, which begins with the command's own. */
    private static void readable(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
    }

    private static int failed(Invocation invocation, Exception exception) {
        if (exception instanceof SegueException known) {
            invocation.say("[%s] %s".formatted(known.code(), Redactor.redact(String.valueOf(known.getMessage()))));
            return known.exitCode().number();
        }
        invocation.say("[%s] unexpected: %s: %s"
                .formatted(
                        CliError.UNEXPECTED.code(),
                        exception.getClass().getSimpleName(),
                        Redactor.redact(String.valueOf(exception.getMessage()))));
        if (!invocation.environment().getOrDefault("SEGUE_DEBUG", "").isEmpty()) {
            exception.printStackTrace(invocation.err());
        } else {
            invocation.say("This is a defect in Segue. With SEGUE_DEBUG=1 the stack trace is shown.");
        }
        return CliError.UNEXPECTED.exitCode().number();
    }

    /** Makes commands: each gets the world through its constructor. */
    private record Commands(Invocation invocation) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Invocation.class).newInstance(invocation);
            } catch (NoSuchMethodException plain) {
                return CommandLine.defaultFactory().create(type);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("making " + type.getSimpleName(), e.getCause());
            }
        }
    }
}
