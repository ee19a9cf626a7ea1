/**
 * A subject from outside: nothing of it is in a package of the engine. Each {@link org.example.shop.Flaw} breaks one
 * contract between the engine and a subject, or is a bug that only a contract that holds lets the engine find.
 */
package org.example.shop;
