package no.innhold;
final class Innhold {}
