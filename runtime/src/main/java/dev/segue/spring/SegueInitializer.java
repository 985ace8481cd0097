package dev.segue.spring;

import dev.segue.Segue;
import org.springframework.beans.factory.InitializingBean;

/** Brings the schema up to date while the context starts; whatever uses the database depends on this bean. */
public final class SegueInitializer implements InitializingBean {

    private final Segue segue;

    SegueInitializer(Segue segue) {
        this.segue = segue;
    }

    @Override
    public void afterPropertiesSet() {
        segue.boot();
    }
}
