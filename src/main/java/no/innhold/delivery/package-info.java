/**
 * What reading shares, from the question of a reader to the answer.
 *
 * <p>Here are the two doors, {@code Delivery} for content and {@code VocabularyDelivery} for vocabularies, and what makes an answer
 * behind them. The rooms know only those that come before them in this list: {@code body}, how a body is shown; {@code reading}, in
 * which language and at which instant; {@code item}, what is read of one; {@code collection}, what a type brings along;
 * {@code vocabulary}; {@code query}, how rows are found; {@code asked}, what a request asks for. {@code kept} makes answers of copies
 * while the database is away, and {@code answer} keeps and sends the finished bytes.
 */
@NullMarked
package no.innhold.delivery;

import org.jspecify.annotations.NullMarked;
