package structurenames;

import jakarta.persistence.*;

@Entity class First { @Id @GeneratedValue Long id; }
@Entity class Second { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }
@Entity class Third { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }
