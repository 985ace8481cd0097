package dev.segue.cli;

import javax.lang.model.SourceVersion;

/** Names that become file and class names: from a small alphabet only. */
final class Names {

    private static final int LONGEST = 80;

    private Names() {}

    /** A class name without the id: UpperCamelCase, letters and digits of ASCII. */
    static String checked(String name) {
        if (!name.matches("[A-Z][A-Za-z0-9]*") || name.length() > LONGEST) {
            throw new CliException(
                    CliError.SETTING,
                    "a migration's name is UpperCamelCase of letters and digits, at most %d, such as AddAutoRenew; found \"%s\""
                            .formatted(LONGEST, name));
        }
        return name;
    }

    /** A Java package. */
    static String checkedPackage(String name) {
        if (!SourceVersion.isName(name) || !name.matches("[A-Za-z0-9_.]+")) {
            throw new CliException(CliError.SETTING, "\"%s\" is no name of a Java package".formatted(name));
        }
        return name;
    }
}
