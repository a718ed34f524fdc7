namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Questions as other systems write them, made for these tests.</summary>
internal static class Samples
{
    public const string Hotspot = """
        <?xml version="1.0" encoding="UTF-8"?>
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="h1" title="Où ?" adaptive="false" timeDependent="false">
          <itemBody><p>Montrez.</p>
            <hotspotInteraction responseIdentifier="RESPONSE"><object data="plan.png" type="image/png"/></hotspotInteraction>
          </itemBody>
        </assessmentItem>
        """;

    public const string InlineChoice = """
        <?xml version="1.0" encoding="UTF-8"?>
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i1" title="Quand ?" adaptive="false" timeDependent="false">
          <responseDeclaration identifier="R1" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>
          <itemBody>
            <p>La visite a lieu <inlineChoiceInteraction responseIdentifier="R1" shuffle="false">
              <inlineChoice identifier="a">après</inlineChoice><inlineChoice identifier="b">avant</inlineChoice>
            </inlineChoiceInteraction> la reprise, <b>toujours</b>.</p>
          </itemBody>
          <responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/>
        </assessmentItem>
        """;

    public const string Canvas = """
        <?xml version="1.0" encoding="UTF-8"?>
        <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a1" title="Quiz"><section ident="root_section">
        <item ident="q1" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext texttype="text/html">&lt;div&gt;Que faire ?&lt;/div&gt;</mattext></material>
            <response_lid ident="response1" rcardinality="Single"><render_choice>
              <response_label ident="9217"><material><mattext texttype="text/plain">Appeler</mattext></material></response_label>
              <response_label ident="8"><material><mattext texttype="text/plain">Partir</mattext></material></response_label></render_choice></response_lid></presentation>
          <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
            <respcondition continue="Yes"><conditionvar><varequal respident="response1">9217</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="9217_fb"/></respcondition>
            <respcondition continue="No"><conditionvar><varequal respident="response1">9217</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
          <itemfeedback ident="9217_fb"><flow_mat><material><mattext texttype="text/html">&lt;p&gt;Bien.&lt;/p&gt;</mattext></material></flow_mat></itemfeedback></item>
        <item ident="q2" title="Question"><presentation><material><mattext texttype="text/plain">Lesquels ?</mattext></material>
            <response_lid ident="response1" rcardinality="Multiple"><render_choice>
              <response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label><response_label ident="3"><material><mattext>c</mattext></material></response_label></render_choice></response_lid></presentation>
          <resprocessing><respcondition continue="No"><conditionvar><and><varequal respident="response1">1</varequal><not><varequal respident="response1">2</varequal></not><varequal respident="response1">3</varequal></and></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        <item ident="q3" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>numerical_question</fieldentry></qtimetadatafield><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>2.0</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext texttype="text/plain">Combien ?</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
          <resprocessing><respcondition continue="No"><conditionvar><or><varequal respident="response1">5.0</varequal><and><vargte respident="response1">4.5</vargte><varlte respident="response1">5.5</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        <item ident="q4" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>matching_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext texttype="text/plain">Reliez.</mattext></material>
            <response_lid ident="r1"><material><mattext>un</mattext></material><render_choice><response_label ident="1"><material><mattext>I</mattext></material></response_label><response_label ident="2"><material><mattext>II</mattext></material></response_label><response_label ident="3"><material><mattext>rien</mattext></material></response_label></render_choice></response_lid>
            <response_lid ident="r2"><material><mattext>deux</mattext></material><render_choice><response_label ident="1"><material><mattext>I</mattext></material></response_label><response_label ident="2"><material><mattext>II</mattext></material></response_label><response_label ident="3"><material><mattext>rien</mattext></material></response_label></render_choice></response_lid></presentation>
          <resprocessing><respcondition><conditionvar><varequal respident="r1">1</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition><respcondition><conditionvar><varequal respident="r2">2</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition></resprocessing></item>
        <item ident="q5" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_dropdowns_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext texttype="text/html">On part [quand] la reprise.</mattext></material>
            <response_lid ident="response_quand"><material><mattext>quand</mattext></material><render_choice><response_label ident="7"><material><mattext>avant</mattext></material></response_label><response_label ident="8"><material><mattext>après</mattext></material></response_label></render_choice></response_lid></presentation>
          <resprocessing><respcondition><conditionvar><varequal respident="response_quand">7</varequal></conditionvar><setvar varname="SCORE" action="Add">100.00</setvar></respcondition></resprocessing></item>
        <item ident="q6" title="Dépôt"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>file_upload_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
          <presentation><material><mattext texttype="text/plain">Déposez.</mattext></material><response_str ident="r"/></presentation></item>
        </section></assessment></questestinterop>
        """;
}
