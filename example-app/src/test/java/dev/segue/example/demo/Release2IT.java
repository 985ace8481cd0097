package dev.segue.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the second release over the first as its developer would, in a javac of its own. */
class Release2IT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void javacNamesEachChangeAtItsFieldAndCompilesTheDraft() throws Exception {
        List<String> said = compile();

        assertThat(said)
                .anyMatch(line -> line.startsWith("src/main/java/dev/segue/example/user/User.java:")
                        && line.contains("[SG-P021] users.email is now users.user_email"))
                .anyMatch(line -> line.contains("policy/Policy.java:")
                        && line.contains("policies.auto_renew boolean NOT NULL is new"))
                .anyMatch(line ->
                        line.contains("policy/Policy.java:") && line.contains("index policies_paid_until_idx is new"))
                .anyMatch(line -> line.contains("claim/Claim.java:") && line.contains("claims.decision_note"))
                .anyMatch(line -> line.contains("claim/Claim.java:") && line.contains("WITHDRAWN is new"))
                .anyMatch(line ->
                        line.contains("billing/Payment.java:") && line.contains("payments.reference is now unique"))
                .anyMatch(line -> line.contains("holder/PolicyHolder.java:")
                        && line.contains("policy_holders.fax is no longer mapped"))
                .anyMatch(line -> line.contains("policy/Endorsement.java:") && line.contains("endorsements is new"))
                .anyMatch(line -> line.contains("[SG-P001]") && line.contains("a draft was compiled"));
        assertThat(read("target/classes/META-INF/segue/main.index")).contains("drafts 1");
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void theFirstReleaseIsSilent() throws Exception {
        NextRelease release = release();
        release.copy();

        assertThat(release.compile()).noneMatch(line -> line.contains("SG-"));
        assertThat(read("target/classes/META-INF/segue/main.index")).contains("drafts 0");
    }

    private List<String> compile() throws InterruptedException {
        NextRelease release = release();
        release.copy();
        release.change();
        return release.compile().stream().filter(line -> line.contains("SG-")).toList();
    }

    private NextRelease release() {
        Workspace work = new Workspace(folder);
        ClassPaths paths = new ClassPaths(System.getProperty("java.class.path"));
        return new NextRelease(PROJECT, work, paths, Java.ofThisProcess(), new Tool(work, new Children()));
    }

    private List<Path> drafts() throws IOException {
        try (var files = Files.walk(folder.resolve("target/classes"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("Mdraft_")
                            && file.toString().endsWith(".class"))
                    .toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
