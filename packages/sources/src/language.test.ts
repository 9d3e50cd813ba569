import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

const long = (sentence: string) => `${sentence} ${sentence} ${sentence}`;

test.each([
  [
    "de",
    "German",
    "Die Außenministerin von Arvenien sagte am Dienstag, die Gespräche mit Tolsk seien noch weit von einer Einigung entfernt.",
  ],
  [
    "fr",
    "French",
    "La ministre des Affaires étrangères d’Arvénie a déclaré mardi que les pourparlers avec Tolsk restaient loin d’un accord.",
  ],
  [
    "sv",
    "Swedish",
    "Republiken Arveniens utrikesminister sade på tisdagen att samtalen med delegationen från Tolsk hade varit konstruktiva, men att parterna fortfarande står långt ifrån en överenskommelse. En talesperson för regeringen sade att det omarbetade utkastet ännu inte hade kommit fram och att det skulle granskas noggrant.",
  ],
  [
    "ru",
    "Russian",
    "Министр иностранных дел Арвении заявила во вторник, что переговоры с Тольском по-прежнему далеки от соглашения сторон.",
  ],
  [
    "zh",
    "Chinese",
    "阿尔文尼亚外交部长星期二表示，与托尔斯克代表团的会谈是建设性的，但双方距离达成协议仍然很远，下一轮谈判将于下周在首都举行。",
  ],
])("%s: a text in %s is named", (code, name, sentence) => {
  expect(languageOf(code === "sv" ? sentence : long(sentence))).toEqual({ code, name });
});

test("English with many foreign names is English", () => {
  const sentence =
    "Prime Minister Saori Uchimaru met Qaramend’s envoy Azamat Turdiev and Ketevan Dolidz of Ardzhan in Tashqor on Wednesday.";
  expect(languageOf(long(sentence)).code).toBe("en");
});

test("English with a long quotation in another language in its middle is English", () => {
  const english =
    "The minister said that the talks would go on next week and that no date had been set for the signing. ";
  const quoted = "Die Gespräche werden in der nächsten Woche fortgesetzt, sagte die Ministerin. ";
  expect(languageOf(english.repeat(12) + quoted.repeat(30) + english.repeat(30)).code).toBe("en");
});

test("a text under 40 words is not judged", () => {
  expect(languageOf("Die Gespräche werden in der nächsten Woche fortgesetzt.").code).toBe("en");
});
