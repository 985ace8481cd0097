package dev.segue.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks for the database and the login in flags, environment, {@code .env} and {@code segue.properties}. Each is taken from
 * the highest place that has it, and a login inside a url is worth what the place of that url is worth.
 */
final class DatabaseLookup {

    private final Settings settings;

    DatabaseLookup(Settings settings) {
        this.settings = settings;
    }

    /** What one place says; empty is not said. A name is worth as much as a url, which is then made of parts. */
    private record Place(String url, String name, String user, String password) {

        boolean namesDatabase() {
            return !url.isEmpty() || !name.isEmpty();
        }
    }

    /** The database; flags that were not given are empty. */
    Database find(String urlFlag, String userFlag, String passwordFlag) {
        List<Place> places = places(urlFlag);
        // a flag of its own is meant before the login in the url of another flag
        places.add(0, new Place("", "", userFlag, passwordFlag));
        int chosen = 0;
        while (!places.get(chosen).namesDatabase()) {
            if (++chosen == places.size()) {
                throw notNamed();
            }
        }
        Place place = places.get(chosen);
        // only here: the parts of a place that does not win need not fit
        Database named = DatabaseUrl.parse(place.url.isEmpty() ? fromParts(place.name) : place.url);
        places.set(chosen, new Place("", "", or(named.user(), place.user), or(named.password(), place.password)));
        return new Database(
                named.url(),
                first(places.stream().map(Place::user)),
                first(places.stream().map(Place::password)));
    }

    /** Whether any of the places names a database. */
    boolean finds(String urlFlag) {
        return places(urlFlag).stream().anyMatch(Place::namesDatabase);
    }

    private List<Place> places(String urlFlag) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(urlFlag, "", "", ""));
        settings.places().stream().map(this::place).forEach(places::add);
        return places;
    }

    private Place place(Settings.Place place) {
        return new Place(
                place.first("DATABASE_URL", "SEGUE_URL"),
                place.first("DATABASE_NAME", "PGDATABASE"),
                place.first("DATABASE_USERNAME", "PGUSER", "SEGUE_USERNAME"),
                place.first("DATABASE_PASSWORD", "PGPASSWORD"));
    }

    private String fromParts(String name) {
        String host = anywhere("localhost", "DATABASE_HOST", "PGHOST");
        String port = port(anywhere("5432", "DATABASE_PORT", "PGPORT"));
        boolean ssl = flag(anywhere("false", "DATABASE_SSL_ENABLED"));
        return "jdbc:postgresql://" + host + ":" + port + "/" + name + (ssl ? "?sslmode=require" : "");
    }

    private String anywhere(String otherwise, String... keys) {
        return or(first(settings.places().stream().map(place -> place.first(keys))), otherwise);
    }

    private static String first(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static CliException notNamed() {
        return new CliException(
                CliError.SETTING,
                "no database is named: give --url jdbc:postgresql://host:5432/name, or set DATABASE_URL, or DATABASE_HOST and DATABASE_NAME, in the environment or .env");
    }

    private static String port(String value) {
        if (!value.matches("[0-9]{1,5}")) {
            throw new CliException(
                    CliError.SETTING,
                    "DATABASE_PORT (or PGPORT) is the number of a port, such as 5432, found \"%s\"".formatted(value));
        }
        return value;
    }

    private static boolean flag(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off", "" -> false;
            default ->
                throw new CliException(
                        CliError.SETTING, "DATABASE_SSL_ENABLED is true or false, found \"%s\"".formatted(value));
        };
    }
}
