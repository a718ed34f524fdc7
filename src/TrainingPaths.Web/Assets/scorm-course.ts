// What an exported package runs in somebody else's LMS: the page of a lesson, a quiz or an activity, and what it tells that LMS.
import { setUpActivity } from "./ts/scorm-runtime/activity";
import { setUpLesson } from "./ts/scorm-runtime/lesson";
import { connect } from "./ts/scorm-runtime/lms";
import { readPage } from "./ts/scorm-runtime/page";
import { setUpQuiz } from "./ts/scorm-runtime/quiz";
import { Visit } from "./ts/scorm-runtime/visit";

const page = readPage();
if (page !== null) {
  const visit = new Visit(page, connect(page.edition));
  if (page.kind === "quiz") setUpQuiz(page, visit);
  else if (page.kind === "activity") setUpActivity(page, visit);
  else setUpLesson(page, visit);
  visit.watchLeaving();
}
