using System;
using Microsoft.EntityFrameworkCore.Migrations;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Progress.Analysis;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class OpenStudio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration");

            migrationBuilder.AddColumn<bool>(
                name: "to_mark",
                schema: "assessment",
                table: "quiz_attempt",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "allowance",
                schema: "assessment",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "text", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    time_percent = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allowance", x => new { x.enrolment_id, x.step_id });
                    table.ForeignKey(
                        name: "fk_allowance_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cohort",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_name = table.Column<string>(type: "character varying(161)", maxLength: 161, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    invitation = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohort", x => x.id);
                    table.UniqueConstraint("ak_cohort_id_trainer_id", x => new { x.id, x.trainer_id });
                    table.ForeignKey(
                        name: "fk_cohort_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_named = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    based_on_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    forked_from_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    put_away_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_path_version_based_on_version_id",
                        column: x => x.based_on_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_draft_path_version_forked_from_version_id",
                        column: x => x.forked_from_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "mark",
                schema: "assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int[]>(type: "integer[]", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: false),
                    marked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    marked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mark", x => x.id);
                    table.ForeignKey(
                        name: "fk_mark_quiz_attempt_structure_id_attempt_id_person_id",
                        columns: x => new { x.structure_id, x.attempt_id, x.person_id },
                        principalSchema: "assessment",
                        principalTable: "quiz_attempt",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "question_figure",
                schema: "assessment",
                columns: table => new
                {
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    wording = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    figures = table.Column<QuestionFigures>(type: "jsonb", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question_figure", x => new { x.path_id, x.question_id, x.wording });
                    table.ForeignKey(
                        name: "fk_question_figure_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "step_figure",
                schema: "progress",
                columns: table => new
                {
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    figures = table.Column<StepFigures>(type: "jsonb", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step_figure", x => new { x.path_id, x.step_id });
                    table.ForeignKey(
                        name: "fk_step_figure_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version_change",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    migration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_reversal = table.Column<bool>(type: "boolean", nullable: false),
                    asked_again = table.Column<string[]>(type: "text[]", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_change_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version_migration",
                schema: "progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    with_open_quizzes = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<int>(type: "integer", nullable: false),
                    stayed_completed = table.Column<int>(type: "integer", nullable: false),
                    stayed_quiz_open = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reversed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    moved_back = table.Column<int>(type: "integer", nullable: false),
                    went_on = table.Column<int>(type: "integer", nullable: false),
                    reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_migration", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_migration_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version_waiver",
                schema: "paths",
                columns: table => new
                {
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: true),
                    message = table.Column<string>(type: "text", nullable: false),
                    covers = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    waived_by = table.Column<string>(type: "text", nullable: false),
                    waived_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_waiver", x => new { x.path_version_id, x.position });
                    table.ForeignKey(
                        name: "fk_version_waiver_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cohort_member",
                schema: "enrolments",
                columns: table => new
                {
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    trainer_name = table.Column<string>(type: "character varying(161)", maxLength: 161, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohort_member", x => new { x.cohort_id, x.enrolment_id });
                    table.ForeignKey(
                        name: "fk_cohort_member_cohort_cohort_id_trainer_id",
                        columns: x => new { x.cohort_id, x.trainer_id },
                        principalSchema: "enrolments",
                        principalTable: "cohort",
                        principalColumns: new[] { "id", "trainer_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cohort_member_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_author",
                schema: "paths",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_step = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_author", x => new { x.draft_id, x.author_id });
                    table.ForeignKey(
                        name: "fk_draft_author_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_blob",
                schema: "paths",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_blob", x => new { x.draft_id, x.sha256 });
                    table.ForeignKey(
                        name: "fk_draft_blob_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_edit",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_edit", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_edit_draft_draft_id",
                        column: x => x.draft_id,
                        principalSchema: "paths",
                        principalTable: "draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "migrated_step",
                schema: "progress",
                columns: table => new
                {
                    migration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    lost = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migrated_step", x => new { x.migration_id, x.step_id });
                    table.ForeignKey(
                        name: "fk_migrated_step_version_migration_migration_id",
                        column: x => x.migration_id,
                        principalSchema: "progress",
                        principalTable: "version_migration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_file",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(242)", maxLength: 242, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_file", x => x.id);
                    table.CheckConstraint("ck_draft_file_path", "path collate \"C\" ~ '^[a-z0-9][a-z0-9._-]{0,79}(/[a-z0-9][a-z0-9._-]{0,79}){0,2}$'");
                    table.ForeignKey(
                        name: "fk_draft_file_draft_blob_draft_id_sha256",
                        columns: x => new { x.draft_id, x.sha256 },
                        principalSchema: "paths",
                        principalTable: "draft_blob",
                        principalColumns: new[] { "draft_id", "sha256" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_edit_file",
                schema: "paths",
                columns: table => new
                {
                    edit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_before = table.Column<string>(type: "text", nullable: true),
                    sha_before = table.Column<string>(type: "text", nullable: true),
                    path_after = table.Column<string>(type: "text", nullable: true),
                    sha_after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_edit_file", x => new { x.edit_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_draft_edit_file_draft_edit_edit_id",
                        column: x => x.edit_id,
                        principalSchema: "paths",
                        principalTable: "draft_edit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration",
                columns: new[] { "enrolment_id", "step_id", "package_id" },
                unique: true,
                filter: "enrolment_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_attempt_to_mark",
                schema: "assessment",
                table: "quiz_attempt",
                column: "submitted_at",
                filter: "to_mark");

            migrationBuilder.CreateIndex(
                name: "ix_allowance_structure_id_enrolment_id_person_id",
                schema: "assessment",
                table: "allowance",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_invitation",
                schema: "enrolments",
                table: "cohort",
                column: "invitation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cohort_path_id",
                schema: "enrolments",
                table: "cohort",
                column: "path_id");

            migrationBuilder.CreateIndex(
                name: "ix_cohort_trainer_id",
                schema: "enrolments",
                table: "cohort",
                column: "trainer_id");

            migrationBuilder.CreateIndex(
                name: "ix_cohort_member_cohort_id_trainer_id",
                schema: "enrolments",
                table: "cohort_member",
                columns: new[] { "cohort_id", "trainer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_member_enrolment_id",
                schema: "enrolments",
                table: "cohort_member",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_cohort_member_person_id",
                schema: "enrolments",
                table: "cohort_member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cohort_member_structure_id_enrolment_id_person_id",
                schema: "enrolments",
                table: "cohort_member",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohort_member_trainer_id_enrolment_id",
                schema: "enrolments",
                table: "cohort_member",
                columns: new[] { "trainer_id", "enrolment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_based_on_version_id",
                schema: "paths",
                table: "draft",
                column: "based_on_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_forked_from_version_id",
                schema: "paths",
                table: "draft",
                column: "forked_from_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_slug",
                schema: "paths",
                table: "draft",
                column: "slug",
                unique: true,
                filter: "put_away_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_draft_author_author_id",
                schema: "paths",
                table: "draft_author",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_edit_draft_id_number",
                schema: "paths",
                table: "draft_edit",
                columns: new[] { "draft_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_file_draft_id_path",
                schema: "paths",
                table: "draft_file",
                columns: new[] { "draft_id", "path" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_file_draft_id_sha256",
                schema: "paths",
                table: "draft_file",
                columns: new[] { "draft_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_mark_attempt_id_question_id_number",
                schema: "assessment",
                table: "mark",
                columns: new[] { "attempt_id", "question_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mark_structure_id_attempt_id_person_id",
                schema: "assessment",
                table: "mark",
                columns: new[] { "structure_id", "attempt_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_version_change_enrolment_id",
                schema: "enrolments",
                table: "version_change",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_version_change_migration_id_enrolment_id_is_reversal",
                schema: "enrolments",
                table: "version_change",
                columns: new[] { "migration_id", "enrolment_id", "is_reversal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_version_change_structure_id_enrolment_id_person_id",
                schema: "enrolments",
                table: "version_change",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_version_migration_running",
                schema: "progress",
                table: "version_migration",
                column: "path_id",
                unique: true,
                filter: "state in (1, 3)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allowance",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "cohort_member",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "draft_author",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_edit_file",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_file",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "mark",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "migrated_step",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "question_figure",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "step_figure",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "version_change",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "version_waiver",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "cohort",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "draft_edit",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "draft_blob",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "version_migration",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "draft",
                schema: "paths");

            migrationBuilder.DropIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration");

            migrationBuilder.DropIndex(
                name: "ix_quiz_attempt_to_mark",
                schema: "assessment",
                table: "quiz_attempt");

            migrationBuilder.DropColumn(
                name: "to_mark",
                schema: "assessment",
                table: "quiz_attempt");

            migrationBuilder.CreateIndex(
                name: "ix_registration_step",
                schema: "tracking",
                table: "registration",
                columns: new[] { "enrolment_id", "step_id" },
                unique: true,
                filter: "enrolment_id is not null");
        }
    }
}
