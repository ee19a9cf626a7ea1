/**
 * Results and traces as plain text for people: the summary table, the lane table, an outcome in lines, and the table that all
 * others are made of. Text is made from the values alone, so equal values give equal bytes; nothing here prints, runs or
 * decides anything.
 */
package dev.hangover.reports.text;
