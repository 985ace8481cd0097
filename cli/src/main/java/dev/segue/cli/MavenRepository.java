package dev.segue.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven's local repository: where the property {@code maven.repo.local} says, else the settings, else the usual place. */
final class MavenRepository {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern LOCATION = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

    private MavenRepository() {}

    static Path local(Invocation invocation) {
        String property = System.getProperty("maven.repo.local", "");
        if (!property.isEmpty()) {
            return invocation.resolve(property);
        }
        Path home = Path.of(invocation.environment().getOrDefault("HOME", System.getProperty("user.home", "")));
        return ofSettings(home).orElse(home.resolve(".m2/repository"));
    }

    private static Optional<Path> ofSettings(Path home) {
        Path settings = home.resolve(".m2/settings.xml");
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(settings, StandardCharsets.UTF_8);
            Matcher location = LOCATION.matcher(COMMENT.matcher(text).replaceAll(""));
            return location.find()
                    ? Optional.of(Path.of(location.group(1).replace("${user.home}", home.toString())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new CliException(CliError.SETTING, "reading %s: %s".formatted(settings, e.getMessage()), e);
        }
    }
}
