package dev.segue.cli;

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

    /** A source of new connections, without a pool. */
    DataSource dataSource() {
        PGSimpleDataSource source = new PlacedDataSource(display());
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
}
