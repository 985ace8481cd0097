package dev.segue.cli;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The spellings of a database url that people and platforms use. */
final class DatabaseUrl {

    private DatabaseUrl() {}

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
                rest.url(),
                rest.user().isEmpty() ? decoded(login[0]) : rest.user(),
                rest.password().isEmpty() && login.length > 1 ? decoded(login[1]) : rest.password());
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
