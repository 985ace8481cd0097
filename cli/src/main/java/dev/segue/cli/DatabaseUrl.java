package dev.segue.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The spellings of a database url that people and platforms use. What cannot be read for certain is refused: a server that
 * nobody named must never be connected to. {@code java.net.URI} is no help, it knows neither {@code my_db} nor several hosts.
 */
final class DatabaseUrl {

    private static final String JDBC = "jdbc:postgresql:";
    private static final Pattern PLATFORM = Pattern.compile("postgres(?:ql)?://");
    private static final Pattern HOST = Pattern.compile("[^\\s/@:,?#\\[\\]\\p{Cntrl}]+|\\[[0-9A-Fa-f:.]+(?:%\\w+)?]");
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /** With which libpq names another place than the authority does; the driver would pass over them in silence. */
    private static final Set<String> PLACES = Set.of("host", "hostaddr", "port", "dbname", "service");

    private DatabaseUrl() {}

    /** Accepts {@code jdbc:postgresql:…} and {@code postgres[ql]://user:password@host:port,host:port/name?…}. */
    static Database parse(String url) {
        if (url.startsWith(JDBC + "//")) {
            return withoutLogin(url.substring(JDBC.length() + 2), false);
        }
        if (url.startsWith(JDBC)) {
            return withoutParameters(url, false);
        }
        if (PLATFORM.matcher(url).lookingAt()) {
            return withoutLogin(url.substring(url.indexOf("//") + 2), true);
        }
        throw new CliException(
                CliError.SETTING,
                "a database url starts with jdbc:postgresql:// or postgresql://, the one given does not (it is not shown, since it may hold a password)");
    }

    /**
     * Takes user and password out, so that nothing that is printed can hold them.
     *
     * @param text what follows the two slashes
     */
    private static Database withoutLogin(String text, boolean platform) {
        int query = text.indexOf('?');
        String place = query < 0 ? text : text.substring(0, query);
        int at = place.lastIndexOf('@');
        if (at > place.indexOf('/') && place.indexOf('/') >= 0) {
            throw unreadable(); // a password with a slash, or a name with an at sign: which host is meant is a guess
        }
        String hosts = text.substring(at + 1, place.indexOf('/') < 0 ? place.length() : place.indexOf('/'));
        String name = place.substring(at + 1 + hosts.length());
        String parameters = text.substring(place.length());
        Database rest = withoutParameters(
                JDBC + "//" + (platform ? hosts(hosts) + named(name) : hosts + name) + parameters, platform);
        String[] login = at < 0 ? new String[] {""} : place.substring(0, at).split(":", 2);
        return new Database(
                rest.url(),
                rest.user().isEmpty() ? decoded(login[0]) : rest.user(),
                rest.password().isEmpty() && login.length > 1 ? decoded(login[1]) : rest.password());
    }

    /** The servers as the driver wants them; this machine where none is named. */
    private static String hosts(String list) {
        return list.isEmpty()
                ? "localhost"
                : Arrays.stream(list.split(",", -1)).map(DatabaseUrl::host).collect(Collectors.joining(","));
    }

    private static String host(String address) {
        int colon = address.lastIndexOf(':');
        boolean withPort = colon > address.lastIndexOf(']');
        String host = decoded(withPort ? address.substring(0, colon) : address);
        String port = withPort ? address.substring(colon) : "";
        if (host.startsWith("/")) {
            throw new CliException(
                    CliError.SETTING, "the database url names a Unix socket; Segue connects over TCP: name the host");
        }
        boolean portIsOne =
                PORT.matcher(port).matches() && Integer.parseInt(port.substring(1)) <= HIGHEST_PORT || port.isEmpty();
        if (!HOST.matcher(host).matches() || !portIsOne) {
            throw unreadable();
        }
        return host + port;
    }

    /** To the driver a plus sign is a space, to the platforms it is itself. */
    private static String named(String path) {
        return path.isEmpty() ? "/" : path.replace("+", "%2B");
    }

    private static Database withoutParameters(String url, boolean platform) {
        int query = url.indexOf('?');
        if (query < 0) {
            return new Database(url, "", "");
        }
        String user = "";
        String password = "";
        StringBuilder kept = new StringBuilder();
        for (String parameter : url.substring(query + 1).split("&", -1)) {
            refuseMisplaced(parameter.split("=", 2)[0], platform);
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else if (!parameter.isEmpty()) {
                kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
            }
        }
        return new Database(url.substring(0, query) + kept, user, password);
    }

    private static void refuseMisplaced(String parameter, boolean platform) {
        if (parameter.contains("@")) {
            throw unreadable(); // a password with a question mark
        }
        if (platform && PLACES.contains(parameter)) {
            throw new CliException(
                    CliError.SETTING,
                    "the database url has the parameter \"%s\": write postgresql://host:port/name instead"
                            .formatted(parameter));
        }
    }

    private static CliException unreadable() {
        return new CliException(
                CliError.SETTING,
                "the database url cannot be read (it is not shown, since it may hold a password): it is postgresql://user:password@host:port/name, where special characters in user, password and name are percent-encoded and an IPv6 address stands in brackets");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable(); // without the cause, which shows what could not be decoded
        }
    }
}
