using System.IO.Compression;
using System.Text;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Questions in the forms that other systems write, made for these tests.</summary>
internal static class RealForms
{
    public const string TrueFalse = """
        <questestinterop><item ident="q1" title="Q"><presentation><material><mattext>Vrai ?</mattext></material>
          <response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="true"><material><mattext>Vrai</mattext></material></response_label><response_label ident="false"><material><mattext>Faux</mattext></material></response_label></render_choice></response_lid></presentation>
          <resprocessing><respcondition><conditionvar><varequal respident="r">true</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing></item></questestinterop>
        """;

    public const string GapMatch = """
        <assessmentItem identifier="g1" title="Quand ?"><responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair"><correctResponse><value>w1 G1</value><value>w2 G2</value></correctResponse></responseDeclaration>
          <itemBody><gapMatchInteraction responseIdentifier="RESPONSE"><prompt>Complétez.</prompt>
            <gapText identifier="w1" matchMax="1">avant</gapText><gapText identifier="w2" matchMax="1">rentre</gapText><gapText identifier="w3" matchMax="1">après</gapText>
            <p>On part <gap identifier="G1"/> la reprise et on <gap identifier="G2"/>.</p></gapMatchInteraction></itemBody></assessmentItem>
        """;

    public const string FeedbackInBody = """
        <assessmentItem identifier="f1" title="Quand ?"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration>
          <itemBody><rubricBlock view="candidate"><p>Lisez d'abord.</p></rubricBlock><rubricBlock view="scorer"><p>Un point.</p></rubricBlock>
            <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Quand part-on ?</prompt><simpleChoice identifier="a">Avant</simpleChoice><simpleChoice identifier="b">Après</simpleChoice></choiceInteraction>
            <feedbackBlock outcomeIdentifier="FEEDBACK" identifier="correct" showHide="show"><p>Oui, avant.</p></feedbackBlock></itemBody></assessmentItem>
        """;

    /// <summary>One word, two words, a classification, a pair with two right answers, a reference to a bank.</summary>
    public static readonly string CanvasBlanks = $"""
        <questestinterop><assessment ident="a" title="Quiz"><section ident="root_section">
        {Canvas("fill_in_multiple_blanks_question", "On part [quand] la reprise.", Response("quand", "", "avant", "Avant"), Key("quand", "avant"))}
        {Canvas("fill_in_multiple_blanks_question", "[un] et [deux]", Response("un", "", "a") + Response("deux", "", "b"), Key("un", "a") + Key("deux", "b"))}
        {Canvas("categorization_question", "Classez.", Response("un", "Multiple", "a", "b") + Response("deux", "Multiple", "a", "b"), Key("un", "a") + Key("deux", "b"))}
        {Canvas("", "Reliez.", Response("un", "", "a", "b") + Response("deux", "", "a", "b"), Key("un", "a") + Key("un", "b") + Key("deux", "b"))}
        <section ident="group"><selection_ordering><selection><sourcebank_ref>banque</sourcebank_ref></selection></selection_ordering></section>
        </section></assessment></questestinterop>
        """;

    public static readonly string Blackboard = $"""
        <questestinterop><assessment title="Réserve"><section>
        {Pool("Multiple Choice", Block("QUESTION_BLOCK", "Que &lt;br&gt;faire ?") + "<flow class=\"RESPONSE_BLOCK\"><response_lid ident=\"response\" rcardinality=\"Single\"><render_choice>"
            + Label("A1", Text("&lt;b&gt;Appeler&lt;/b&gt;")) + Label("B2", Text("Partir")) + "</render_choice></response_lid></flow>",
            Right("<varequal respident=\"response\">A1</varequal>") + "<respcondition><conditionvar><varequal respident=\"A1\"/></conditionvar><setvar variablename=\"SCORE\" action=\"Set\">0</setvar><displayfeedback linkrefid=\"A1\"/></respcondition>",
            $"<itemfeedback ident=\"A1\"><solution><solutionmaterial>{Text("Bien vu.")}</solutionmaterial></solution></itemfeedback>")}
        {Pool("Matching", Block("QUESTION_BLOCK", "Classez.") + $"<flow class=\"RESPONSE_BLOCK\">{Beside("chat", "r1")}{Beside("mouche", "r2")}</flow>"
            + $"<flow class=\"RIGHT_MATCH_BLOCK\">{Block("Block", "insecte")}{Block("Block", "mammifère")}{Block("Block", "plante")}</flow>", Part("r1", "r1-2") + Part("r2", "r2-1"), "")}
        {Pool("Fill in the Blank", Block("QUESTION_BLOCK", "Qui ?") + Field, Part("response", "tutrice"), "")}
        {Pool("Essay", Block("QUESTION_BLOCK", "Racontez.") + Field, Right(""), "")}
        {Pool("Hot Spot", Block("QUESTION_BLOCK", "Où ?") + "<response_xy ident=\"response\"/>", "", "")}
        </section></assessment></questestinterop>
        """;

    private static string Field => "<flow class=\"RESPONSE_BLOCK\"><response_str ident=\"response\"><render_fib fibtype=\"String\"/></response_str></flow>";

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static string Canvas(string type, string text, string responses, string rules) => $"""
        <item ident="i" title="Q"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>{type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext>{text}</mattext></material>{responses}</presentation><resprocessing>{rules}</resprocessing></item>
        """;

    private static string Response(string name, string cardinality, params string[] words) =>
        $"<response_lid ident=\"response_{name}\" rcardinality=\"{cardinality}\"><material><mattext>{name}</mattext></material><render_choice>{string.Concat(words.Select(word => $"<response_label ident=\"{word}\"><material><mattext>{word}</mattext></material></response_label>"))}</render_choice></response_lid>";

    private static string Key(string name, string word) => $"<respcondition><conditionvar><varequal respident=\"response_{name}\">{word}</varequal></conditionvar><setvar varname=\"SCORE\" action=\"Add\">50</setvar></respcondition>";

    private static string Pool(string type, string flows, string rules, string said) => $"""
        <item maxattempts="0"><itemmetadata><bbmd_asi_object_id>_1_1</bbmd_asi_object_id><bbmd_questiontype>{type}</bbmd_questiontype><qmd_absolutescore_max>2.000</qmd_absolutescore_max></itemmetadata>
          <presentation><flow class="Block">{flows}</flow></presentation>
          <resprocessing scoremodel="SumOfScores">{rules}<respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0.0</setvar><displayfeedback linkrefid="incorrect"/></respcondition></resprocessing>
          <itemfeedback ident="correct">{Text("Oui.")}</itemfeedback><itemfeedback ident="incorrect">{Text("Non.")}</itemfeedback>{said}</item>
        """;

    private static string Text(string html) => $"<flow_mat class=\"Block\"><material><mat_extension><mat_formattedtext type=\"HTML\">{html}</mat_formattedtext></mat_extension></material></flow_mat>";

    private static string Block(string name, string html) => $"<flow class=\"{name}\">{Text(html)}<flow class=\"LINK_BLOCK\"><material><mattext uri=\"\"/></material></flow></flow>";

    private static string Label(string ident, string content) => $"<flow_label class=\"Block\"><response_label ident=\"{ident}\">{content}</response_label></flow_label>";

    private static string Beside(string prompt, string ident) =>
        $"<flow class=\"Block\">{Block("FORMATTED_TEXT_BLOCK", prompt)}<response_lid ident=\"{ident}\" rcardinality=\"Single\"><render_choice>{Label(ident + "-1", "")}{Label(ident + "-2", "")}{Label(ident + "-3", "")}</render_choice></response_lid></flow>";

    private static string Right(string test) => $"<respcondition title=\"correct\"><conditionvar>{test}</conditionvar><setvar variablename=\"SCORE\" action=\"Set\">SCORE.max</setvar><displayfeedback linkrefid=\"correct\"/></respcondition>";

    private static string Part(string response, string value) => $"<respcondition><conditionvar><varequal respident=\"{response}\">{value}</varequal></conditionvar><displayfeedback linkrefid=\"correct\"/></respcondition>";
}
