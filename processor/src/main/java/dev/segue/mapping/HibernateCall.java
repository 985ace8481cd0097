package dev.segue.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Calls the bridge in the user's loader, with the surroundings that Hibernate needs, and puts them back. */
final class HibernateCall {

    private static final String PRODUCT = "jakarta.persistence.database-product-name";
    private static final String MAJOR = "jakarta.persistence.database-major-version";
    private static final String OLDEST_POSTGRES = "14";

    private HibernateCall() {}

    static Map<String, Object> describe(HibernateLine line, MappingRun run, ClassLoader classes) {
        Map<String, String> files = new LinkedHashMap<>();
        run.files().forEach(file -> files.put(file.name(), file.text()));
        Map<String, Object> request =
                Map.of("loader", classes, "classes", run.names(), "files", files, "settings", offline(run.settings()));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Silence silence = Silence.begin();
        try {
            thread.setContextClassLoader(classes);
            return bridge(line, run.path()).apply(request);
        } finally {
            thread.setContextClassLoader(before);
            silence.end();
        }
    }

    private static Map<String, String> offline(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        all.put(PRODUCT, "PostgreSQL");
        all.put(MAJOR, OLDEST_POSTGRES);
        all.putAll(settings);
        all.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        return all;
    }

    @SuppressWarnings("unchecked") // the bridge is a class of ours, compiled with these types
    private static Function<Map<String, Object>, Map<String, Object>> bridge(
            HibernateLine line, CompileClassPath path) {
        path.use(line);
        try {
            Class<?> type = Class.forName(line.bridge(), true, path);
            return (Function<Map<String, Object>, Map<String, Object>>)
                    type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the jar of the processor lacks " + line.bridge(), e);
        }
    }
}
