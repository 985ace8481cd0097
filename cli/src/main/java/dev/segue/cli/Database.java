package dev.segue.cli;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is, and who connects.
 *
 * @param url a JDBC url without credentials
 * @param user empty for the driver's default
 * @param password empty for none; never printed
 */
record Database(String url, String user, String password) {

    /** The database that flags, environment, {@code .env} or {@code segue.properties} name; the first hit counts. */
    static Database find(Settings settings, String urlFlag, String userFlag, String passwordFlag) {
        Database named = parse(first(urlFlag, "", settings, "DATABASE_URL")
                .or(() -> settings.segue("url"))
                .orElseGet(() -> fromParts(settings)));
        String user = first(userFlag, named.user, settings, "DATABASE_USERNAME")
                .or(() -> settings.environment("PGUSER"))
                .or(() -> settings.segue("username"))
                .orElse("");
        String password = first(passwordFlag, named.password, settings, "DATABASE_PASSWORD")
                .or(() -> settings.environment("PGPASSWORD"))
                .orElse("");
        return new Database(named.url, user, password);
    }

    /** Whether any of the places names a database. */
    static boolean isNamed(Settings settings, String urlFlag) {
        return !urlFlag.isEmpty()
                || settings.environment("DATABASE_URL").isPresent()
                || settings.environment("DATABASE_NAME").isPresent()
                || settings.environment("PGDATABASE").isPresent()
                || settings.segue("url").isPresent();
    }

    /** Accepts {@code jdbc:postgresql:…} and {@code postgres[ql]://user:password@host:port/name?…}. */
    static Database parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return withoutCredentials(url);
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            URI uri = uri(url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String host = uri.getHost() == null ? "localhost" : uri.getHost();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String[] login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new Database(
                    "jdbc:postgresql://" + host + port + path + query,
                    login.length > 0 ? decoded(login[0]) : "",
                    login.length > 1 ? decoded(login[1]) : "");
        }
        throw new CliException(
                CliError.SETTING,
                "a database url starts with jdbc:postgresql:// or postgresql://, the one given does not (it is not shown, since it may hold a password)");
    }

    /** A source of new connections, without a pool. */
    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    CliError.SETTING,
                    "the database url \"%s\" is not one that the driver understands".formatted(url),
                    e);
        }
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        source.setApplicationName("segue");
        return source;
    }

    /** The database's name, as the url says it. */
    String name() {
        String path = url.substring(url.lastIndexOf('/') + 1);
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** For screens: user, host and database; no password, no parameters. */
    String display() {
        String place = url.substring("jdbc:postgresql:".length()).replaceFirst("^//", "");
        int query = place.indexOf('?');
        String bare = query < 0 ? place : place.substring(0, query);
        return user.isEmpty() ? bare : user + "@" + bare;
    }

    @Override
    public String toString() {
        return display();
    }

    private static Optional<String> first(String flag, String url, Settings settings, String key) {
        if (!flag.isEmpty()) {
            return Optional.of(flag);
        }
        return url.isEmpty() ? settings.environment(key) : Optional.of(url);
    }

    private static String fromParts(Settings settings) {
        Optional<String> name = settings.environment("DATABASE_NAME").or(() -> settings.environment("PGDATABASE"));
        Optional<String> host = settings.environment("DATABASE_HOST").or(() -> settings.environment("PGHOST"));
        if (name.isEmpty()) {
            throw new CliException(
                    CliError.SETTING,
                    "no database is named: give --url jdbc:postgresql://host:5432/name, or set DATABASE_URL, or DATABASE_HOST and DATABASE_NAME, in the environment or .env");
        }
        String port = settings.environment("DATABASE_PORT")
                .or(() -> settings.environment("PGPORT"))
                .orElse("5432");
        boolean ssl =
                settings.environment("DATABASE_SSL_ENABLED").map(Database::flag).orElse(false);
        return "jdbc:postgresql://" + host.orElse("localhost") + ":" + port + "/" + name.get()
                + (ssl ? "?sslmode=require" : "");
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

    /** Takes user and password out of the url, so that nothing that is printed can hold them. */
    private static Database withoutCredentials(String url) {
        int query = url.indexOf('?');
        String place = query < 0 ? url : url.substring(0, query);
        int at = place.lastIndexOf('@');
        if (at < 0 || !place.contains("//")) {
            return withoutParameters(url);
        }
        int start = place.indexOf("//") + 2;
        String[] login = place.substring(start, at).split(":", 2);
        Database rest = withoutParameters(url.substring(0, start) + url.substring(at + 1));
        return new Database(
                rest.url,
                rest.user.isEmpty() ? decoded(login[0]) : rest.user,
                rest.password.isEmpty() && login.length > 1 ? decoded(login[1]) : rest.password);
    }

    private static Database withoutParameters(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return new Database(url, "", "");
        }
        String user = "";
        String password = "";
        StringBuilder kept = new StringBuilder();
        for (String parameter : url.substring(query + 1).split("&", -1)) {
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

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    CliError.SETTING,
                    "the database url cannot be parsed; special characters in user or password are percent-encoded");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
