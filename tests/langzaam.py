"""What takes long: left out by default, run by ``pytest -m traag`` and by CI.

Each module below starts browsers, other processes or whole jobs for almost every test. Of such
a module only the tests that are named run by default: one look at each thing that it guards.
"""

from __future__ import annotations

from collections.abc import Mapping

BLIJFT: Mapping[str, frozenset[str]] = {
    "test_beleid.py": frozenset(),
    "test_vijandig.py": frozenset(),
    "analyse/test_ensemble_scheidsrechter.py": frozenset(),
    "analyse/test_ensemble_verdeeld.py": frozenset({"test_without_dask_it_says_what_to_install"}),
    "rapport/test_toegankelijk.py": frozenset(),
    "cli/test_koude_start.py": frozenset({"test_help_reads_nothing_that_computes"}),
    "cli/test_voorstel.py": frozenset({"test_what_cannot_be_is_one_sentence_and_writes_nothing"}),
    "eenheden/test_vlaanderen.py": frozenset(
        {
            "test_scores_are_those_worked_by_hand",
            "test_the_report_speaks_of_wijken_and_says_nothing_dutch",
            "test_without_polygons_and_inwoners_it_says_so_and_counts_nothing",
            "test_what_knows_only_gemeenten_is_refused",
        }
    ),
    "gegevens/test_inwonerslaag.py": frozenset(),
    "gegevens/test_kaarten.py": frozenset(
        {
            "test_measures_what_each_area_shares_with_each_regio",
        }
    ),
    "gegevens/test_kaartproces.py": frozenset(
        {
            "test_there_is_no_other_door_for_a_map",
            "test_only_the_door_reads_a_map",
            "test_reads_nothing_else_that_lies_beside_a_map",
        }
    ),
    "gegevens/test_kaartsoorten.py": frozenset(
        {
            "test_every_driver_of_this_gdal_is_known",
        }
    ),
    "gegevens/test_vlakken.py": frozenset(
        {
            "test_a_gemeente_that_is_half_covered_counts",
            "test_regios_that_overlap_in_a_strip",
        }
    ),
    "rapport/test_figuren.py": frozenset(
        {
            "test_the_names_are_those_that_a_run_reserves",
            "test_text_is_measured_as_it_is_drawn",
            "test_text_that_does_not_fit_breaks_or_is_shortened",
        }
    ),
    "rapport/test_word.py": frozenset(
        {
            "test_every_sentence_is_one_of_the_page",
            "test_pictures_have_an_alternative_and_a_numbered_caption",
        }
    ),
    "rapport/test_bladzijden.py": frozenset(),
    "rapport/test_vier_rapporten.py": frozenset(),
    "gegevens/test_vlakkenpaar.py": frozenset({"test_reads_two_maps_of_other_formats_and_systems"}),
    "rapport/test_pagina.py": frozenset({"test_hostile_names_run_nowhere"}),
    "rapport/test_vergelijking.py": frozenset(
        {
            "test_every_number_in_a_table_of_the_page_is_in_the_tables_beside_it",
        }
    ),
}
"""Module, below ``tests/``, to the tests of it that run by default."""

LANG: Mapping[str, frozenset[str]] = {
    "gegevens/test_overleggen.py": frozenset(
        {
            "test_of_very_many_regios_the_largest_are_drawn",
        }
    ),
    "opdracht/test_huisstijl.py": frozenset(
        {
            "test_word_keeps_to_its_rules_in_any_style",
            "test_word_wears_it",
        }
    ),
    "analyse/test_congruentie.py": frozenset(
        {
            "test_narrowing_the_report_changes_no_score",
            "test_the_order_in_which_indelingen_are_given_changes_nothing",
            "test_national_means_agree_with_the_table",
            "test_every_table_has_a_unique_key_and_its_rows_in_order",
        }
    ),
    "analyse/test_ensemble.py": frozenset({"test_number_of_processes_changes_nothing"}),
    "analyse/test_nulmodel.py": frozenset(
        {"test_number_of_processes_changes_nothing_and_progress_is_told"}
    ),
    "analyse/test_referentie.py": frozenset(
        {
            "test_candidates_count_what_the_lists_hold",
        }
    ),
    "analyse/test_scenario.py": frozenset({"test_going_back_gives_what_was_there"}),
    "analyse/test_voorstel.py": frozenset(
        {
            "test_dividing_anew_only_improves_whatever_the_processes",
            "test_processes_seed_and_order_change_nothing",
        }
    ),
    "basis/test_uitvoer.py": frozenset({"test_kill_at_every_moment_leaves_a_whole_report"}),
    "cli/test_cli.py": frozenset(
        {
            "test_ctrl_c_that_is_ignored_stays_ignored",
            "test_runs_in_any_locale",
            "test_a_screen_that_is_full_or_not_there",
            "test_script_does_the_main_job_from_any_directory",
            "test_the_command_on_the_page_repeats_the_maatlat",
            "test_rapport_replaces_its_own_folder_and_spares_a_memo",
            "test_controleer_fails_on_a_fault",
            "test_a_reader_that_goes_away_is_no_error",
        }
    ),
    "cli/test_ensemble.py": frozenset(
        {
            "test_the_screen_says_the_answer_and_repeats_itself",
            "test_an_own_file_joins_the_choice_under_its_own_words",
            "test_a_partial_indeling_says_over_whom_it_goes",
            "test_an_indeling_below_the_minimum_or_in_pieces_says_by_which_regios",
        }
    ),
    "cli/test_scenario.py": frozenset(
        {
            "test_the_alternatives_stand_on_the_chosen_criteria",
            "test_same_input_gives_the_same_bytes",
            "test_recoding_is_told_once",
            "test_an_example_to_start_from_that_works_and_is_never_overwritten",
        }
    ),
    "cli/test_vergelijk.py": frozenset(
        {
            "test_a_list_of_a_part_speaks_of_that_part_everywhere",
            "test_counting_inwoners_keeps_those_low",
            "test_two_standen_say_what_changed",
            "test_two_files_of_one_name_are_two_indelingen",
            "test_a_file_beside_an_indeling_tells_what_was_recoded",
            "test_same_input_gives_the_same_bytes",
        }
    ),
    "cli/test_vlakken.py": frozenset(
        {
            "test_only_shows_how_the_maps_are_read",
            "test_the_command_says_where_and_repeats_itself",
            "test_bad_input_is_one_sentence_and_writes_nothing",
        }
    ),
    "cli/test_register.py": frozenset({"test_of_three_updates_at_once_none_loses_text"}),
    "gegevens/test_grenzen.py": frozenset({"test_refuses_what_unpacks_to_too_much"}),
    "rapport/test_slechte_invoer.py": frozenset(
        {
            "test_a_name_of_sixty_characters_tears_no_page_and_no_word",
            "test_an_island_is_a_report_like_any_other",
        }
    ),
    "opdracht/test_herhaal.py": frozenset({"test_each_kind_of_report_holds_what_it_takes"}),
    "opdracht/test_eigen_lijst.py": frozenset(
        {
            "test_a_list_of_several_is_all_of_them_or_one",
            "test_a_list_can_be_the_choice_and_have_a_name",
        }
    ),
    "eenheden/test_lezen.py": frozenset(
        {
            "test_units_that_overlap_are_named",
            "test_measures_in_a_system_of_the_place",
            "test_parts_of_one_unit_are_joined_and_a_unit_without_is_refused",
        }
    ),
    "opdracht/test_formaten.py": frozenset(
        {
            "test_an_ordinary_report_imports_nothing_of_it",
            "test_what_is_asked_for_comes_beside_it",
        }
    ),
    "opdracht/test_rapport.py": frozenset(
        {
            "test_two_runs_give_the_same_bytes_also_in_another_place",
            "test_a_full_disk_leaves_the_previous_report",
            "test_manifest_holds_everything_that_was_written",
        }
    ),
    "opdracht/test_site.py": frozenset(
        {
            "test_every_link_resolves_and_every_page_is_there",
            "test_the_same_input_gives_the_same_bytes",
            "test_sheets_are_light_and_stand_beside_one_map",
            "test_a_page_on_a_part_is_run_again_as_a_report_on_it",
            "test_a_sheet_says_how_it_is_made_again",
            "test_a_page_without_numbers_says_which_page_to_give",
            "test_a_page_without_a_score_says_how_it_is_made_again",
            "test_a_page_without_a_score_is_not_run_again",
            "test_the_widest_sheets_are_light_and_not_every_one_is_as_coarse",
        }
    ),
    "rapport/test_gebieden.py": frozenset(
        {
            "test_fits_the_screen_and_shows_both_maps",
            "test_numbers_on_the_page_are_those_of_the_tables",
            "test_hostile_names_come_out_as_text",
        }
    ),
    "rapport/test_rapport.py": frozenset(
        {
            "test_reference_is_taken_from_the_catalogue_when_it_is_not_chosen",
            "test_the_maatlat_of_choice",
            "test_a_pair_on_few_gemeenten_is_said_to_be_so",
            "test_marks_the_gemeenten_whose_score_rests_on_weak_rows",
            "test_reference_names_the_regios_that_cross",
            "test_regelingen_per_gemeente_of_a_selection",
            "test_two_renders_give_the_same_bytes",
            "test_every_selection_reads_without_a_slip",
            "test_a_maatlat_that_is_chosen_is_not_laid_beside_itself",
        }
    ),
    "rapport/test_register.py": frozenset({"test_counts_what_is_motivated_per_domein_and_regio"}),
    "tabellen/test_kolommen.py": frozenset(
        {
            "test_every_table_that_is_written_is_described_and_the_other_way_round",
            "test_excel_has_the_tables_that_the_dictionary_gives_it",
            "test_other_programs_are_told_of_every_table_that_is_written",
            "test_holds_for_drawn_indelingen_side_by_side",
            "test_holds_for_every_indeling_of_the_catalogue",
        }
    ),
    "tabellen/test_nulmodel.py": frozenset({"test_the_job_writes_it_and_writes_the_same_again"}),
}
"""Module to the tests of it that are left out by default."""


def is_traag(module: str, test: str) -> bool:
    """Tell whether a test is left out by default."""
    if module in BLIJFT:
        return test not in BLIJFT[module]
    return test in LANG.get(module, ())
