package properties;

import jakarta.persistence.*;

@Entity
class Person extends Base {
    private String first;
    private String last;
    private Home home;

    @Column(name = "first_name", nullable = false) public String getFirst() { return first; }
    public void setFirst(String value) { first = value; }
    public String getLast() { return last; }
    public void setLast(String value) { last = value; }
    @Embedded public Home getHome() { return home; }
    public void setHome(Home value) { home = value; }
    public boolean isActive() { return true; }
    protected void setActive(boolean value) {}
    @Transient public String getWhole() { return first + last; }
}

@MappedSuperclass
class Base {
    private Long id;
    @Id @GeneratedValue public Long getId() { return id; }
    public void setId(Long value) { id = value; }
}

@Embeddable
class Home {
    private String street;
    @Column(name = "home_street") public String getStreet() { return street; }
    public void setStreet(String value) { street = value; }
}
