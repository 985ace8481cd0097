package tomany;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Team {
    @Id @GeneratedValue Long id;
    @ManyToMany Set<Player> guests;
    @ManyToMany List<Player> bench;
    @ManyToMany @JoinTable(name = "team_coach",
            joinColumns = @JoinColumn(name = "team", foreignKey = @ForeignKey(name = "fk_tc_team")),
            inverseJoinColumns = @JoinColumn(name = "coach", foreignKey = @ForeignKey(name = "fk_tc_coach")),
            uniqueConstraints = @UniqueConstraint(columnNames = {"coach", "team"}), indexes = @Index(columnList = "coach"))
    Set<Player> coaches;
    @ManyToMany @OrderColumn(name = "line") List<Player> lineup;
    @ManyToMany @MapKeyColumn(name = "shirt") Map<Integer, Player> shirts;
    @ManyToMany @MapKey(name = "name") Map<String, Player> byName;
    @ManyToMany @MapKeyJoinColumn(name = "backup_id") Map<Player, Player> backups;
    @OneToMany Set<Match> joinTable;
    @OneToMany @JoinColumn Set<Match> joinColumn;
    @OneToMany @JoinColumn(name = "home_id", nullable = false) @OrderColumn(name = "home_place") List<Match> home;
    @OneToMany(mappedBy = "winner") @OrderBy("day") List<Match> won;
    @OneToMany @JoinTable(name = "loss") @MapKeyColumn(name = "season") Map<Integer, Match> lost;
    @ManyToMany Set<Team> friends;
    @ManyToMany(mappedBy = "friends") Set<Team> friendOf;
}
@Entity class Player { @Id long id; String name; @ManyToMany(mappedBy = "guests") Set<Team> guestIn; }
@Entity class Match { @Id @GeneratedValue Long id; java.time.LocalDate day; @ManyToOne Team winner; }
