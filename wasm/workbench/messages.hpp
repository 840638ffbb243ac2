#pragma once

#include "wordings/tongue.hpp"

namespace wijzer::workbench {

using wordings::Tongue;

/// A text of the interface in both languages; see Bench::say.
struct Message {
  const char* dutch;
  const char* english;

  [[nodiscard]] constexpr const char* in(Tongue tongue) const {
    return tongue == Tongue::Dutch ? dutch : english;
  }
};

/// Every text that the workbench itself shows. What comes from the checks and the content is not
/// among them.
namespace messages {

// The bar at the top.
inline constexpr Message undo{"Ongedaan maken", "Undo"};
inline constexpr Message redo{"Opnieuw doen", "Redo"};
inline constexpr Message save_changed{"Bewaar wijzigingen", "Save changes"};
inline constexpr Message save_files{"Losse bestanden", "Single files"};
inline constexpr Message save_patch{"Bewaar als patch", "Save as patch"};
inline constexpr Message save_layout{"Bewaar indeling", "Save layout"};
inline constexpr Message other_tongue{"English", "Nederlands"};
inline constexpr Message dark_look{"Donker", "Dark"};
inline constexpr Message light_look{"Licht", "Light"};
inline constexpr Message tour{"Uitleg", "Tour"};
inline constexpr Message unchanged{"Niets gewijzigd", "Nothing changed"};
inline constexpr Message changed_files{"Gewijzigde bestanden: %d", "Changed files: %d"};
inline constexpr Message busy{"Kijkt na: %d %", "Checking: %d %"};
inline constexpr Message stop{"Stop", "Stop"};
inline constexpr Message stopped{"Gestopt met nakijken", "Checking was stopped"};
inline constexpr Message go_on{"Ga door", "Go on"};
inline constexpr Message up_to_date{"Alles is nagekeken", "Everything is checked"};
inline constexpr Message of_now{"Dit hoort bij de inhoud zoals die nu is.",
                                "This is about the content as it is now."};
inline constexpr Message stale{"Dit hoort bij een eerdere versie; de nieuwe uitkomst komt zo.",
                               "This is about an earlier version; the new result follows."};
inline constexpr Message proof_follows{
    "Teksten en bronnen zijn nagekeken. Wat uit het bewijs volgt, is nog van een eerdere versie.",
    "Texts and sources are checked. What follows from the proof is still of an earlier version."};
inline constexpr Message broken{"De inhoud heeft fouten. Kijk bij Bevindingen.",
                                "The content has errors. Look at Findings."};
inline constexpr Message counting{"De aantallen worden nog geteld.",
                                  "The figures are still being counted."};
inline constexpr Message not_yet{"Nog niet bekend.", "Not known yet."};
inline constexpr Message saved{"Bewaard: %s", "Saved: %s"};
inline constexpr Message not_saved{"Bewaren is mislukt: %s", "Saving failed: %s"};
inline constexpr Message unsaved{
    "Er zijn wijzigingen die niet bewaard zijn. Sluit het venster nog een keer om ze te verliezen.",
    "Some changes are not saved. Close the window again to lose them."};
inline constexpr Message close{"Sluit", "Close"};
inline constexpr Message filter{"Zoek", "Search"};

// Findings.
inline constexpr Message errors{"Fouten: %d", "Errors: %d"};
inline constexpr Message warnings{"Waarschuwingen: %d", "Warnings: %d"};
inline constexpr Message show_warnings{"Toon waarschuwingen", "Show warnings"};
inline constexpr Message no_findings{"Geen bevindingen.", "No findings."};
inline constexpr Message held_back{"Nog %d bevindingen volgen hieruit.",
                                   "%d more findings follow from these."};
inline constexpr Message put_right{"Los op", "Put right"};
inline constexpr Message kind{"Soort", "Kind"};
inline constexpr Message place{"Plaats", "Place"};
inline constexpr Message what{"Wat", "What"};

// Proof.
inline constexpr Message situations{"Verschillende situaties", "Distinct situations"};
inline constexpr Message questions_asked{"Vragen per gesprek", "Questions per conversation"};
inline constexpr Message from_to{"%d tot %d", "%d to %d"};
inline constexpr Message outputs{"Wat het advies kan zeggen", "Things the advice can say"};
inline constexpr Message varieties{"Verschillende adviezen per deel", "Different advices per part"};
inline constexpr Message gaps{"Gaten: %d", "Gaps: %d"};
inline constexpr Message accepted_gaps{"Geaccepteerd of uit iets anders volgend: %d",
                                       "Accepted, or following from something else: %d"};
inline constexpr Message no_gaps{"Geen situatie blijft zonder advies, en alles is bereikbaar.",
                                 "No situation is left without advice, and all can be reached."};
inline constexpr Message witnesses{"Kortste voorbeelden", "Shortest examples"};
inline constexpr Message find_witnesses{"Zoek voorbeelden", "Find examples"};
inline constexpr Message try_it{"Speel na", "Play"};
inline constexpr Message proof_missing{"Zonder bewijs: eerst moeten de fouten weg.",
                                       "No proof: mend the errors first."};

// Difference.
inline constexpr Message no_difference{"Niemand krijgt een ander advies.",
                                       "Nobody gets other advice."};
inline constexpr Message changed_share{"Bij %s van alle situaties verandert er iets.",
                                       "Something changes in %s of all situations."};
inline constexpr Message changed_some{"Bij een deel van de situaties verandert er iets.",
                                      "Something changes in some situations."};
inline constexpr Message too_large{"De vergelijking is te groot. Vergelijk kleinere wijzigingen.",
                                   "The comparison is too large. Compare smaller edits."};
inline constexpr Message opened_broken{
    "De inhoud had al fouten toen u hem opende, dus er is niets om mee te vergelijken. Bewaar uw "
    "werk als de fouten weg zijn, en open het opnieuw.",
    "The content had errors already when you opened it, so there is nothing to compare with. Save "
    "your work once the errors are gone, and open it again."};
inline constexpr Message export_markdown{"Bewaar als Markdown", "Save as Markdown"};
inline constexpr Message export_html{"Bewaar als webpagina", "Save as a web page"};
inline constexpr Message compare_with{"Vergelijk met", "Compare with"};
inline constexpr Message as_shipped{"zoals meegeleverd", "as it was shipped"};
inline constexpr Message another_version{"een andere versie", "another version"};
inline constexpr Message version_broken{
    "Die versie heeft fouten, dus er is niets om mee te vergelijken.",
    "That version has errors, so there is nothing to compare with."};
inline constexpr Message as_opened{"zoals geopend", "as it was opened"};
inline constexpr Message as_edited{"zoals gewijzigd", "as it was edited"};
inline constexpr Message of_what{"Waarvan", "Of"};
inline constexpr Message before{"Eerst", "Before"};
inline constexpr Message after{"Nu", "Now"};
inline constexpr Message share{"Deel", "Share"};
inline constexpr Message example{"Kortste voorbeeld", "Shortest example"};
inline constexpr Message share_told{"Zo is het in %s van de situaties",
                                    "True in %s of the situations"};
inline constexpr Message share_follows{
    "In welk deel van de situaties volgt nog, of is te groot om te tellen",
    "In how many of the situations is yet to come, or too large to count"};
inline constexpr Message matched{"Vragen en delen die er niet in beide zijn",
                                 "Questions and parts that are not in both"};

// Scenarios.
inline constexpr Message passed{"Klopt", "Passes"};
inline constexpr Message failed{"Klopt niet", "Fails"};
inline constexpr Message only_failed{"Alleen wat niet klopt", "Only what fails"};
inline constexpr Message pass_count{"%d kloppen, %d niet", "%d pass, %d fail"};
inline constexpr Message unlooked{"Geen scenario kijkt hiernaar: %d", "No scenario looks at: %d"};
inline constexpr Message all_looked{"Naar elke regel kijkt een scenario. Scenario's: %d",
                                    "A scenario looks at every rule. Scenarios: %d"};

inline constexpr Message generated{"Voorbeelden die het programma vond",
                                   "Examples that the program found"};
inline constexpr Message generated_note{
    "Lees een voorbeeld voordat u het opneemt: het verwacht het advies dat de regels nu geven.",
    "Read an example before you take it: it expects the advice that the rules give now."};
inline constexpr Message on_boundaries{"Voorbeelden aan weerszijden van een grens",
                                       "Examples on either side of a boundary"};
inline constexpr Message find_boundaries{"Zoek voorbeelden bij grenzen",
                                         "Find examples at boundaries"};
inline constexpr Message boundaries_note{
    "Dit zoekt grenzen waar nog geen scenario naar kijkt. Dat duurt een tijdje. U kunt verder "
    "werken, "
    "of bovenaan op Stop drukken.",
    "This looks for boundaries that no scenario looks at yet. It takes a while. You can go on "
    "working, or press Stop at the top."};
inline constexpr Message no_boundaries{"Naar elke grens kijkt al een scenario.",
                                       "A scenario looks at every boundary already."};
inline constexpr Message accept{"Neem op", "Accept"};

// Preview.
inline constexpr Message jump_note{
    "Druk op een tekst om te zien waar die staat; op een knop of iets wat openvouwt met de "
    "rechterknop.",
    "Press a text to see where it stands; a button or a fold with the right button."};
inline constexpr Message no_place{"Deze tekst maakt het programma zelf: %s",
                                  "The program makes this text by itself: %s"};
inline constexpr Message start_again{"Begin opnieuw", "Start again"};
inline constexpr Message load_scenario{"Neem een scenario", "Take a scenario"};
inline constexpr Message handover_hint{"Code van iemand, of wat er in hun bestand staat",
                                       "Somebody's code, or what their file says"};
inline constexpr Message take_handover{"Neem over", "Take over"};
inline constexpr Message keep_scenario{"Bewaar als scenario", "Keep as a scenario"};
inline constexpr Message keep_where{"In welk bestand?", "In which file?"};
inline constexpr Message new_scenario{"Nieuw voorbeeld: wie is dit?", "New example: who is this?"};
inline constexpr Message verdicts{"Oordeel per wet", "Verdict per law"};
inline constexpr Message verdict_fits{"past", "fits"};
inline constexpr Message verdict_possible{"misschien", "possible"};
inline constexpr Message verdict_no{"nee", "no"};
inline constexpr Message waits_for{"Wacht op: %s", "Waits for: %s"};
inline constexpr Message truth{"Criteria", "Criteria"};
inline constexpr Message topics{"Onderwerpen", "Topics"};
inline constexpr Message problems{"Problemen", "Problems"};
inline constexpr Message holds{"ja", "yes"};
inline constexpr Message fails{"nee", "no"};
inline constexpr Message unknown{"onbekend", "unknown"};
inline constexpr Message lapsed{"Telt nu niet mee: %s", "Does not count now: %s"};
inline constexpr Message answers{"Antwoorden", "Answers"};

// Content and editing.
inline constexpr Message places_found{"Plaatsen", "Places"};
inline constexpr Message more_places{"en nog %d", "and %d more"};

// What the groups of the tree are called, by section.
struct SectionName {
  const char* section;
  Message message;
};
inline constexpr SectionName section_names[] = {
    {"sources", {"Bronnen", "Sources"}},
    {"terms", {"Moeilijke woorden", "Difficult words"}},
    {"questions", {"Vragen", "Questions"}},
    {"contacts", {"Wie kan helpen", "Contacts"}},
    {"equated_days", {"Vrije dagen", "Equated days"}},
    {"deadlines", {"Termijnen", "Time limits"}},
    {"criteria", {"Criteria", "Criteria"}},
    {"routes", {"Wetten", "Routes"}},
    {"outcomes", {"Uitkomsten", "Outcomes"}},
    {"topics", {"Onderwerpen", "Topics"}},
    {"steps", {"Stappen", "Steps"}},
    {"problems", {"Problemen", "Problems"}},
    {"scenarios", {"Scenario's", "Scenarios"}},
    {"pages", {"Leespagina's", "Pages to read"}},
    {"accepted", {"Geaccepteerd", "Accepted findings"}},
    {"vocabulary", {"Woordenlijst", "Vocabulary"}},
    {"numbers", {"Nummers", "Numbers"}},
    {"interface", {"Teksten van de pagina", "Texts of the page"}},
    {"files", {"Bestanden", "Files"}},
};
inline constexpr Message raw{"JSON van dit onderdeel", "JSON of this part"};
inline constexpr Message choose_part{"Kies links een onderdeel.", "Choose a part on the left."};
inline constexpr Message translation{"Engels", "English"};
inline constexpr Message add{"Voeg toe", "Add"};
inline constexpr Message remove{"Verwijder", "Remove"};
inline constexpr Message duplicate{"Kopieer", "Duplicate"};
inline constexpr Message move_up{"Omhoog", "Up"};
inline constexpr Message move_down{"Omlaag", "Down"};
inline constexpr Message rename{"Hernoem", "Rename"};
inline constexpr Message new_name{"Nieuwe naam", "New name"};
inline constexpr Message refused{"Dat kan niet: %s", "Not possible: %s"};
inline constexpr Message not_taken{
    "Dit staat nog niet in de inhoud: %s. Verbeter het, of druk in het veld op Escape.",
    "This is not in the content yet: %s. Mend it, or press Escape in its field."};
inline constexpr Message let_go{"Laat vervallen", "Let go"};

// Conditions.
inline constexpr Message all_of{"Alles hiervan", "All of these"};
inline constexpr Message any_of{"Een of meer hiervan", "One or more of these"};
inline constexpr Message not_so{"Niet", "Not"};
inline constexpr Message at_least{"vanaf", "from"};
inline constexpr Message below{"onder", "below"};
inline constexpr Message before_day{"voor", "before"};
inline constexpr Message add_criterion{"Voeg criterium toe", "Add criterion"};
inline constexpr Message add_question{"Voeg antwoord toe", "Add answer"};
inline constexpr Message make_all{"Maak er 'alles' van", "Turn into \"all\""};
inline constexpr Message make_any{"Maak er 'een of meer' van", "Turn into \"one or more\""};
inline constexpr Message wrap_all{"Zet in 'alles'", "Put into \"all\""};
inline constexpr Message wrap_any{"Zet in 'een of meer'", "Put into \"one or more\""};
inline constexpr Message wrap_not{"Zet in 'niet'", "Put into \"not\""};
inline constexpr Message unwrap{"Haal eruit", "Take out"};

// Graph.
inline constexpr Message whole{"Alle vragen", "All questions"};
inline constexpr Message one_question{"Van één vraag", "Of one question"};
inline constexpr Message zoom{"Vergroting", "Zoom"};

// Words.
inline constexpr Message screen{"Scherm", "Screen"};
inline constexpr Message score{"Leesbaarheid", "Reading ease"};
inline constexpr Message word_count{"Woorden", "Words"};
inline constexpr Message longest{"Langste zin", "Longest sentence"};
inline constexpr Message spelling_elsewhere{
    "Spelling kijkt alleen het programma na: wijzer check content --spelling",
    "Only the command checks spelling: wijzer check content --spelling"};

// Sources.
inline constexpr Message source{"Bron", "Source"};
inline constexpr Message checked_on{"Gelezen op", "Read on"};
inline constexpr Message review_by{"Lees opnieuw voor", "Read again by"};
inline constexpr Message law_changed{"Deze wet is gewijzigd: lees dit alles opnieuw",
                                     "This law changed: read all of this again"};

inline constexpr Message standing_on{"Staat hierop", "Stands on it"};
inline constexpr Message places{"Plaatsen: %d", "Places: %d"};
inline constexpr Message choose_law{"Welke wet is gewijzigd?", "Which law changed?"};
inline constexpr Message all_sources{"Alle bronnen", "All sources"};

// The tour.
inline constexpr Message tour_text{
    "Links kiest u een onderdeel. In het midden wijzigt u het; de ruwe JSON staat ernaast. Rechts "
    "ziet u de vragen zoals een lezer ze ziet. Onderaan staat wat er volgt: bevindingen, bewijs, "
    "verschil en voorbeelden. Alles wat u doet, kunt u ongedaan maken. Er wordt niets verstuurd: "
    "bewaar uw werk met de knop bovenaan.",
    "Choose a part on the left. Change it in the middle, with its raw JSON beside it. On the right "
    "are the questions as a reader sees them. Below stands what follows: findings, proof, "
    "difference and scenarios. All that you do can be undone. Nothing is sent: save your work with "
    "the button at the top."};

}  // namespace messages
}  // namespace wijzer::workbench
